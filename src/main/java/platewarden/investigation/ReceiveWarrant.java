package platewarden.investigation;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.investigation.TrackingAuthorization.Statement;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** A warrant that came while tracking is in force: somebody looks at it, the clock runs on. */
@Service
public class ReceiveWarrant {

  private final TrackingFile file;
  private final TrackingProcess process;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Receives into this file. */
  public ReceiveWarrant(
      TrackingFile file,
      TrackingProcess process,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.file = file;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Receives it.
   *
   * @throws Refused FORBIDDEN for another's request; CONFLICT when nothing is in force or one is
   *     being looked at; INCOMPLETE without court, number and document
   */
  public void receive(
      Person by,
      UUID id,
      @Nullable String court,
      @Nullable String number,
      @Nullable String judge,
      byte @Nullable [] document) {
    refusals.run(
        "WarrantReceived",
        by,
        "tracking",
        id.toString(),
        () -> {
          write(by, id, text(court), text(number), text(judge), document);
          return id;
        });
  }

  private void write(
      Person by, UUID id, String court, String number, String judge, byte @Nullable [] document) {
    TrackingAuthorization asked =
        file.find(id)
            .filter(it -> it.requester().equals(by.username()))
            .orElseThrow(TrackingRefusals::notThere);
    if (asked.state() != TrackingState.IN_FORCE || asked.warrantWaits()) {
      throw TrackingRefusals.conflict(
          "a warrant replaces what is in force",
          asked.warrantWaits() ? "A warrant is being looked at" : "Nothing is in force here",
          "wait for the answer, or ask anew on the warrant");
    }
    if (court.isEmpty() || number.isEmpty() || document == null || document.length == 0) {
      throw TrackingRefusals.incomplete(
          "a warrant is named by its court and number, and is on file",
          "The court, the number or the document is missing",
          "give court and number, and add the document");
    }
    Statement said = asked.statement();
    file.add(WarrantDocument.of(id, document, by.username(), clock.instant()));
    file.save(asked.warrant(true, new Statement(said.scope(), said.facts(), court, number, judge)));
    trail.record(
        TrailEvent.done("WarrantReceived", by.username(), "tracking", id.toString())
            .under(TrackingRefusals.TRACKING));
    process.warrantReceived(id);
  }

  private static String text(@Nullable String given) {
    String text = given == null ? "" : given.strip();
    return text.substring(0, Math.min(text.length(), 200));
  }
}
