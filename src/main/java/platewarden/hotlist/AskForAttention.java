package platewarden.hotlist;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * A list was refused or grew old: the Technology Unit gets a task, one for each source and cause
 * until somebody has seen to it (13.05 subd. 5(a)(1): accurate, complete and current).
 */
@Service
public class AskForAttention {

  private static final Clause CURRENT = Clause.of("13.05 subd. 5(a)(1)");

  private final Attentions attentions;
  private final AttentionProcess process;
  private final Trail trail;
  private final Clock clock;

  /** Asks through this file and this process. */
  AskForAttention(Attentions attentions, AttentionProcess process, Trail trail, Clock clock) {
    this.attentions = attentions;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  /** A file of the source was refused; in the caller's transaction. */
  void refused(String source, UUID failureId, String reason) {
    raise(source, Attentions.Cause.REFUSED, failureId, reason);
  }

  /** The version in force is older than the order calls typical; in the caller's transaction. */
  void stale(String source) {
    raise(source, Attentions.Cause.STALE, null, "older than the order calls typical");
  }

  private void raise(
      String source, Attentions.Cause cause, @Nullable UUID failureId, String reason) {
    Attentions.Attention attention =
        new Attentions.Attention(
            UUID.randomUUID(), source, cause, failureId, clock.instant(), null, null, null);
    if (attentions.open(attention)) {
      trail.record(
          TrailEvent.done("HotlistNeedsAttention", "system", "hotlist", attention.id().toString())
              .under(CURRENT)
              .with("source", source)
              .with("cause", cause.name())
              .with("reason", reason));
      process.start(attention.id());
    }
  }

  /** Somebody has seen to it; in the transaction that completes their task. */
  public void seenTo(Person by, UUID id, String outcome) {
    if (!Attentions.OUTCOMES.contains(outcome)) {
      throw EntryRefusals.incomplete(
          CURRENT,
          "an answer is one of those offered",
          "No answer was chosen",
          "say what was done about the list");
    }
    attentions.answer(id, outcome, by.username());
    trail.record(
        TrailEvent.done("HotlistAttended", by.username(), "hotlist", id.toString())
            .under(CURRENT)
            .with("outcome", outcome));
  }

  /** It is closed: the next refusal of this source is a task again. */
  public void close(UUID id) {
    attentions.close(id, clock.instant());
  }
}
