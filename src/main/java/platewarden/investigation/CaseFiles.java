package platewarden.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of the register that came, taken or refused. */
public interface CaseFiles {

  /**
   * A file that came.
   *
   * @param reason why it was refused, null when it was taken
   * @param cases its good lines
   * @param changed how many cases it changed
   * @param quarantined its bad lines
   */
  record Came(
      UUID id,
      Instant receivedAt,
      String sentBy,
      String sha256,
      @Nullable String reason,
      int cases,
      int changed,
      int quarantined) {

    /** Whether it was taken. */
    public boolean taken() {
      return reason == null;
    }
  }

  /** Adds one, with the reasons of its bad lines. */
  void add(Came file, Map<Long, String> lines);

  /** The newest first, at most 20. */
  List<Came> latest();

  /** Bad lines of a file and why, at most 100. */
  Map<Long, String> lines(UUID file);
}
