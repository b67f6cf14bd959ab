package platewarden.reads;

/** Counts what the gateway asks the search index, so that it can be compared with other counts. */
public interface CountQueries {

  /** The gateway asked this many indexes for itself: to destroy, or to make sure. */
  void asked(long indexes);

  /** The gateway asked this many indexes for somebody, who does not have the answer yet. */
  void askedForSomebody(long indexes);
}
