package platewarden.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data were reached. Who it is stands sealed.
 *
 * @param consent whether the person agreed to electronic notice (15 U.S.C. 7001)
 * @param noticedAt when the notice went out, null while it did not
 */
public record Affected(UUID id, Contact contact, boolean consent, @Nullable Instant noticedAt) {

  /** What is known of where to write to. */
  public enum Contact {
    OPEN,
    FOUND,
    /** No sufficient contact information. */
    NOT_FOUND,
    /** The letter came back; counts as none. */
    RETURNED
  }
}
