package platewarden.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Puts aside what came in a file and could not be taken, so that nothing is lost before somebody
 * could look, and nothing lies about in clear.
 */
@Service
public class QuarantineFile {

  private static final Clause THREE_KINDS = Clause.of("13.824 subd. 2(a)");

  private final Quarantine quarantine;
  private final Trail trail;
  private final Clock clock;

  QuarantineFile(Quarantine quarantine, Trail trail, Clock clock) {
    this.quarantine = quarantine;
    this.trail = trail;
    this.clock = clock;
  }

  /** Seals the content; on the trail with the number of reasons and none of the content. */
  @Transactional
  public void quarantine(@Nullable String readerId, List<String> reasons, byte[] content) {
    Instant now = clock.instant();
    String id = quarantine.keep(now, readerId, reasons, content);
    trail.record(
        TrailEvent.done(
                "ReadsQuarantined",
                readerId == null ? "system" : "reader:" + readerId,
                "quarantined-file",
                id)
            .under(THREE_KINDS)
            .with("reasons", reasons.size())
            .with("first", reasons.get(0)));
  }
}
