package platewarden.oversight;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Records what the reviewer found. */
@Service
public class DecideOnFinding {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");
  private static final int SHORTEST_NOTE = 10;

  private final Findings findings;
  private final Trail trail;
  private final Clock clock;

  DecideOnFinding(Findings findings, Trail trail, Clock clock) {
    this.findings = findings;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Decides, in the caller's transaction.
   *
   * @param decision {@code EXPLAINED} or {@code MISUSE}
   * @throws Refused without a decision or without the reviewer's reason
   */
  @Transactional
  public void decide(Person by, UUID id, @Nullable String decision, @Nullable String note) {
    if (decision == null || !(decision.equals("EXPLAINED") || decision.equals("MISUSE"))) {
      throw incomplete("Nothing was decided.", "Say whether it is explained or misuse.");
    }
    if (note == null || note.strip().length() < SHORTEST_NOTE) {
      throw incomplete(
          "The reason of the decision is missing.", "Say what you looked at and what it showed.");
    }
    Finding finding = findings.find(id).orElseThrow();
    Finding.State state = Finding.State.valueOf(decision);
    findings.decide(id, state, by.username(), note.strip(), clock.instant());
    trail.record(
        TrailEvent.done("FindingDecided", by.username(), "finding", id.toString())
            .under(SAFEGUARDS)
            .with("kind", finding.kind().name())
            .with("decision", decision));
  }

  private static Refused incomplete(String reason, String remedy) {
    return new Refused(
        Refused.Kind.INCOMPLETE,
        new Refusal(SAFEGUARDS, "a finding is decided for a reason", reason, remedy));
  }
}
