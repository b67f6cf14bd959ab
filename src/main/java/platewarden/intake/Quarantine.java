package platewarden.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps, sealed and for a day at most, what came in files and could not be taken. */
public interface Quarantine {

  /**
   * Seals a file or what of it could not be taken. When this returns it is on the disk.
   *
   * @param readerId a registered reader, or null when the folder is no reader's
   * @param reasons in words without any content; kept in clear beside it
   * @return its id
   */
  String keep(Instant receivedAt, @Nullable String readerId, List<String> reasons, byte[] content);

  /**
   * Destroys what was received before.
   *
   * @return how many
   */
  long destroyReceivedBefore(Instant time);
}
