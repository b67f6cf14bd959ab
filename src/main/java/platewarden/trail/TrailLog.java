package platewarden.trail;

import java.util.List;
import java.util.Optional;

/** The log as outsiders read it: entries, checkpoint and proofs. */
public interface TrailLog {

  /**
   * The newest checkpoint, a C2SP signed note; it covers everything committed before the call.
   *
   * @throws HistoryChanged while none can be signed
   */
  String checkpoint();

  /** The newest checkpoint beneath which a witness has signed; empty before the first. */
  Optional<String> witnessed();

  /** How many entries the newest checkpoint covers. */
  long size();

  /** Entries with {@code from <= index < to}, at most 1,000. */
  List<TrailEntry> entries(long from, long to);

  /** Entries of the public partition about a subject that are in the tree, the earliest first. */
  List<TrailEntry> about(String subjectType, String subjectId);

  /** The inclusion proof of an entry in the tree of {@code size} entries. */
  List<byte[]> inclusion(long index, long size);

  /** The consistency proof between two sizes. */
  List<byte[]> consistency(long older, long newer);

  /** The key that checkpoints are checked with, in signed-note form. */
  String verifierKey();

  /** Signs a text as a note with the log's key: certificates and receipts carry it. */
  String sign(String text);
}
