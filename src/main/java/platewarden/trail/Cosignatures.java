package platewarden.trail;

import java.time.Instant;
import java.util.Optional;

/** What witnesses signed beneath checkpoints. */
public interface Cosignatures {

  /** The last that a witness gave. */
  record Last(long size, Instant at) {}

  /** The last of this witness; empty before its first. */
  Optional<Last> last(String witness);

  /** Keeps a signature line beneath the checkpoint of this size. */
  void keep(long size, String witness, String line, Instant at);
}
