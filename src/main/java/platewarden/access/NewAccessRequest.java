package platewarden.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff states when asking for access to reads.
 *
 * @param assignment the work that requires access, as the supervisor will be asked to confirm it
 * @param purposes codes of {@link LawfulPurposes}
 * @param trainingReference the number or date of the training by the Technology Unit
 */
public record NewAccessRequest(
    @Nullable String assignment,
    @Nullable List<String> purposes,
    @Nullable String trainingReference) {

  /** Copies the purposes; an element that is null is none. */
  public NewAccessRequest {
    purposes = purposes == null ? null : purposes.stream().filter(p -> p != null).toList();
  }
}
