package platewarden.sharing.rules;

/** What the request states, without a text. */
public record RequestToShare(
    boolean headAuthorized, boolean caseNumber, int suspicionWords, int basisWords) {}
