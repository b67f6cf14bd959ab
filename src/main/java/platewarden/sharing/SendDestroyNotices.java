package platewarden.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.protection.RoutineNotices;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Tells recipients once a day which days of their packages they have to destroy (13.824 subd. 4(b)
 * and (d)). Days that ran out, shares that ended and reads that were destroyed for any other reason
 * are told of together, in one form and without a reason; nobody can tell one from another.
 */
@Service
@Transactional
public class SendDestroyNotices {

  private static final Clause RECIPIENT = Clause.of("13.824 subd. 4(b)");

  private final Shares shares;
  private final RoutineNotices notices;
  private final Trail trail;
  private final Clock clock;

  /** Tells recipients of these shares. */
  public SendDestroyNotices(Shares shares, RoutineNotices notices, Trail trail, Clock clock) {
    this.shares = shares;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Sends the batch of what was withdrawn before today; on the same day again there is nothing to
   * send. The notice stands on the recipient's page of the share.
   *
   * @return how many shares have one
   */
  public int send() {
    Instant now = clock.instant();
    List<UUID> told =
        new ArrayList<>(shares.notice(Days.of(now).atStartOfDay(Days.SAINT_PAUL).toInstant(), now));
    Collections.shuffle(told);
    told.forEach(
        share ->
            trail.record(
                TrailEvent.done("DestroyNoticeSent", "system", "share", share.toString())
                    .under(RECIPIENT)));
    // Their parts were withdrawn when they were destroyed, and are told of by now.
    notices.due().forEach(notice -> notices.sent(notice.id()));
    return told.size();
  }
}
