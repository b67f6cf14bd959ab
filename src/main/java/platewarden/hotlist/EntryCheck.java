package platewarden.hotlist;

import java.util.Collection;

/** What rules/entries.drl finds of an entry that is asked for. */
public enum EntryCheck {
  /** It may go to a decision. */
  READY,
  /** It would stand so long that it amounts to tracking, and no authorization is in force. */
  NEEDS_TRACKING_AUTHORIZATION,
  /** A person missing without any crime: the City Attorney says whether it is lawful. */
  NEEDS_COUNSEL,
  /** It is not lawful. */
  REFUSED;

  /** Of several findings the most cautious; none is a no. */
  public static EntryCheck prevailing(Collection<EntryCheck> found) {
    return found.stream().max(Enum::compareTo).orElse(REFUSED);
  }
}
