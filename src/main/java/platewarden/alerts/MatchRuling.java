package platewarden.alerts;

import java.util.Set;

/** What a rule of rules/matching.drl decides of a match. */
public enum MatchRuling {
  /** The law lets reads meet this entry. */
  MAY_BE_MATCHED,
  /** The law does not let reads meet this entry. */
  MAY_NOT_BE_MATCHED,
  /** Officers are alerted. */
  ALERT,
  /** It is counted and nobody is alerted. */
  COUNT_SILENTLY,
  /** It is not used. */
  SUPPRESS;

  /**
   * Which of several rulings prevails: what the law forbids, then what is withheld, then what is
   * only counted, then the alert. What no rule expressly allows does not happen.
   */
  public static Disposition prevailing(Set<MatchRuling> given) {
    return switch (weightiest(given)) {
      case MAY_NOT_BE_MATCHED, SUPPRESS, MAY_BE_MATCHED -> Disposition.SUPPRESS;
      case COUNT_SILENTLY -> Disposition.COUNT_SILENTLY;
      case ALERT -> Disposition.ALERT;
    };
  }

  private static MatchRuling weightiest(Set<MatchRuling> given) {
    if (given.contains(MAY_NOT_BE_MATCHED) || !given.contains(MAY_BE_MATCHED)) {
      return MAY_NOT_BE_MATCHED;
    }
    if (given.contains(SUPPRESS)) {
      return SUPPRESS;
    }
    if (given.contains(COUNT_SILENTLY)) {
      return COUNT_SILENTLY;
    }
    return given.contains(ALERT) ? ALERT : MAY_BE_MATCHED;
  }
}
