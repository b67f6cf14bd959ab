package platewarden.readers;

import java.util.List;
import java.util.Optional;

/** The register of readers and their credentials. */
public interface Readers {

  /** The reader of this id, whatever its state. */
  Optional<Reader> find(String id);

  /** All readers, by id. */
  List<Reader> all();

  /** The reader whose id and secret these are; in about the same time whether or not it exists. */
  Optional<Reader> authenticate(String id, String secret);

  /** The reader whose secret URL segment this is. */
  Optional<Reader> authenticateByUrlSecret(String secret);

  /**
   * Enters or replaces a reader and its secret; on the trail.
   *
   * @param by who does it
   */
  void register(Reader reader, String secret, String by);

  /**
   * Gives a reader that can do neither Basic nor tokens a secret segment of the address; replaces
   * an earlier one; on the trail.
   *
   * @param secret of at least 128 bits of chance: it is found by its hash
   * @param by who does it
   */
  void giveUrlSecret(String readerId, String secret, String by);
}
