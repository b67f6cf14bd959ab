package platewarden.sharing.rules;

/** Who asks, without a name. */
public record Recipient(
    boolean known, boolean lawEnforcement, boolean ofMinnesota, boolean overdue) {}
