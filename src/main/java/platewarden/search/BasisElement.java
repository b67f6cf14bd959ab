package platewarden.search;

/** What a factual basis has to say, and what it may not ask for. */
public enum BasisElement {
  /** Which act, or which person in danger: "investigation" names none. */
  EVENT,
  /** The day or time of it, or the paper that has them. */
  WHEN,
  /** How anybody knows that this vehicle has to do with it. */
  LINK,
  /** Asks for those who came to a lawful gathering. */
  CROWD
}
