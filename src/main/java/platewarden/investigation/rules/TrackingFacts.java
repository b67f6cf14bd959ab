package platewarden.investigation.rules;

import platewarden.investigation.CaseStanding;
import platewarden.investigation.TrackingAuthorization.Basis;

/** What the rules of {@code tracking} may know of a request: no name, no plate, no text. */
public record TrackingFacts(
    Basis basis,
    CaseStanding standing,
    boolean assigned,
    boolean scopeGiven,
    boolean factsGiven,
    boolean warrantNamed,
    boolean documentGiven,
    boolean earlierExigency) {}
