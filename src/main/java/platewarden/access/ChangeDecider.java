package platewarden.access;

/** Who decides whether changed access is restored, so that nobody decides on their own. */
public enum ChangeDecider {
  /** The commander, as the chief's designee. */
  COMMANDER,
  /** The chief: for the Technology Unit, its commander and supervisors. */
  CHIEF,
  /** The city attorney: for the chief, the auditor, the privacy desk, and whoever is unknown. */
  OUTSIDE
}
