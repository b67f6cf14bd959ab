package platewarden.search;

/** The request is not a search: nothing to look for, or a window that is none. */
public final class MalformedSearch extends RuntimeException {

  /** Says what is wrong, without quoting what was typed. */
  public MalformedSearch(String message) {
    super(message);
  }
}
