package platewarden.access;

/** Answers what a person may do with reads at this moment. It is asked at every call. */
public interface AskStanding {

  /** The person's standing now; for a name nobody knows, one that allows nothing. */
  Standing of(String username);
}
