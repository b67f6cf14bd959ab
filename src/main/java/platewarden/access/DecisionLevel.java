package platewarden.access;

/** Who decides on a request, so that nobody decides on their own. The highest last. */
public enum DecisionLevel {
  /** The commander, as the chief's designee. */
  COMMANDER,
  /** The chief: for the commander, and for whoever holds a delegation. */
  CHIEF,
  /** The commander as designee, and the city attorney concurs: for the chief. */
  CHIEF_OWN
}
