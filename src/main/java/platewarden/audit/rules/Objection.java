package platewarden.audit.rules;

/** What speaks against the independence of an auditor. */
public record Objection(String reason) {}
