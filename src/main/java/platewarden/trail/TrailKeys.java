package platewarden.trail;

import java.util.List;

/** The log's keys: the one that signs, and how each came after the one before. */
public interface TrailKeys {

  /** The key that checkpoints are checked with now, in signed-note form. */
  String verifierKey();

  /** Every key that signs or ever signed, in signed-note form; certificates outlive a key. */
  List<String> everyKey();

  /** The notes by which each key names its successor, the oldest first. */
  List<String> succession();

  /** A successor that does not sign yet. */
  record Successor(String verifierKey, String statement) {}

  /**
   * Makes a successor, which signs from the commit of the caller's transaction on.
   *
   * @return it, and the note by which the old key names it
   */
  Successor succeed();
}
