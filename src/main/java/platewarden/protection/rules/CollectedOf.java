package platewarden.protection.rules;

import platewarden.protection.Protection.Standing;

/** A read that is being collected: how its vehicle stands, and whether it is investigative data. */
public record CollectedOf(Standing standing, boolean activeInvestigative) {}
