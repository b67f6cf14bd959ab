package platewarden.access.rules;

/** Whether the chief's delegation to decide on access is on file and in force. */
public record DelegationOnFile(boolean inForce) {}
