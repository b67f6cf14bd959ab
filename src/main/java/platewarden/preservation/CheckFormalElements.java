package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.Hold.Stage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Puts a request to the rules for the four formal elements. What they say is advice. */
@Service("preservation.checkFormalElements")
@Transactional
public class CheckFormalElements {

  private final HoldFile file;
  private final JudgeElements elements;
  private final Trail trail;
  private final Clock clock;

  /** Checks what is in this file. */
  public CheckFormalElements(HoldFile file, JudgeElements elements, Trail trail, Clock clock) {
    this.file = file;
    this.elements = elements;
    this.trail = trail;
    this.clock = clock;
  }

  /** Checks, and keeps what was found; the request then waits for a person. */
  public JudgeElements.Judged check(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    Instant now = clock.instant();
    JudgeElements.Judged judged =
        elements.judge(facts(file.request(holdId), !file.attachments(holdId).isEmpty()));
    file.add(holdId, new HoldHistory.Check(now, judged));
    if (hold.stage() != Stage.IN_REVIEW) {
      file.save(Holds.of(hold).stage(Stage.IN_REVIEW, now).now());
    }
    trail.record(
        TrailEvent.done("FormalElementsChecked", "system", "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION)
            .with("complete", judged.complete())
            .with("missing", judged.missing().stream().map(Enum::name).toList())
            .with("judgement", judged.judgementId()));
    return judged;
  }

  /** Whoever came through a page, the interface or a letter has written. */
  static JudgeElements.Facts facts(PreservationRequest request, boolean letterOnFile) {
    return new JudgeElements.Facts(
        true,
        request.chargePending(),
        request.caseOrComplaintNumber() != null,
        request.exculpatoryStatement() != null,
        request.representing() != null,
        letterOnFile);
  }
}
