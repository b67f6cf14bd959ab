package platewarden.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Law;
import platewarden.platform.Days;

/** Forgets closed requests when their time is over: that one existed is private itself. */
@Service
public class ForgetClosed {

  private final ProtectionFile file;
  private final Law law;
  private final Clock clock;

  ForgetClosed(ProtectionFile file, Law law, Clock clock) {
    this.file = file;
    this.law = law;
    this.clock = clock;
  }

  /** Forgets those whose time is over. */
  @Transactional
  public void forget() {
    Instant now = clock.instant();
    Duration kept = law.number("participant-rows", "rows", Days.of(now)).duration();
    for (ProtectionRequest request : file.all()) {
      Instant closedAt = request.closedAt();
      if (closedAt != null && !closedAt.plus(kept).isAfter(now)) {
        file.forget(request.id());
      }
    }
  }
}
