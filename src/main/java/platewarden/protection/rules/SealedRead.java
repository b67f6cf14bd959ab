package platewarden.protection.rules;

/**
 * A read of a participant's: whether it is there itself and not only in case files, whether the
 * file of an active case has a copy, whether a hold asks for it.
 */
public record SealedRead(boolean there, boolean copiedToActiveCase, boolean held) {}
