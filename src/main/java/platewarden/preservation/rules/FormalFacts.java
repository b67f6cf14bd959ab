package platewarden.preservation.rules;

/**
 * What the rules may know of a request: no name, no number, no plate.
 *
 * @param forAnother whether somebody asks for another person
 * @param representationOnFile whether a letter of representation is there
 */
public record FormalFacts(
    boolean written,
    boolean chargePending,
    boolean caseNumberGiven,
    boolean statementMade,
    boolean forAnother,
    boolean representationOnFile) {}
