package platewarden.protection.rules;

/**
 * A read of a participant's that there is: whether a case has a copy, whether a hold asks for it.
 */
public record SealedRead(boolean copiedToActiveCase, boolean held) {}
