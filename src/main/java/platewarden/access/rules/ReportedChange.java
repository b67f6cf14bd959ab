package platewarden.access.rules;

import platewarden.access.ChangeReason;

/** A change of access, without a name. */
public record ReportedChange(ChangeReason reason) {}
