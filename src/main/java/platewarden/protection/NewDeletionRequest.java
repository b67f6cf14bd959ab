package platewarden.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant, or who helps them, sends.
 *
 * @param contactThroughProgram whether to answer by letter to the designated address; null is no
 * @param participantReference the number on the program's card
 * @param plates as written; whoever asks need not own the vehicles
 */
public record NewDeletionRequest(
    @Nullable Boolean contactThroughProgram,
    @Nullable String participantReference,
    @Nullable List<@Nullable String> plates) {

  /** Says nothing of what was sent. */
  @Override
  public String toString() {
    return "NewDeletionRequest";
  }
}
