package platewarden.reads;

/**
 * What the rules of {@code classification} may know of a read: never its plate.
 *
 * @param activeInvestigation whether it is in the file of a case known to be active; unknown is no
 */
public record ReadFacts(boolean activeInvestigation) {}
