package platewarden.protection.rules;

import platewarden.protection.Check;

/** What a named person was shown, and whether on a day that has come. */
public record DocumentShown(Check.Method method, boolean shown) {}
