package platewarden.sharing;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes what a person decided on a share into the record, in the transaction that completes their
 * task.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class DecideSharing {

  private static final int SHORTEST_REASON = 10;

  private final Shares shares;
  private final Trail trail;
  private final Clock clock;

  /** Decides in this file. */
  public DecideSharing(Shares shares, Trail trail, Clock clock) {
    this.shares = shares;
    this.trail = trail;
    this.clock = clock;
  }

  /** The city attorney allows a recipient outside Minnesota, or refuses; either with a reason. */
  public void recipient(Person by, UUID shareId, String code, @Nullable String note) {
    oneOf(code, Set.of("ALLOW", "REFUSE"));
    reason(note);
    record(by, shareId, Step.RECIPIENT, code, "RecipientDecided", SharingRefusals.SHARING);
  }

  /** The Technology Unit says that it selected; refused while nothing is. */
  public int selected(Person by, UUID shareId, boolean ticked) {
    int reads = shares.selected(shareId).values().stream().mapToInt(Set::size).sum();
    if (!ticked || reads == 0) {
      throw SharingRefusals.incomplete(
          SharingRefusals.SHARING,
          "the least data that the request needs is selected",
          "Nothing is selected, or the box is not ticked",
          "select on the request's page; when it finds nothing, the commander refuses");
    }
    record(by, shareId, Step.SELECTED, String.valueOf(reads), "Selected", SharingRefusals.SHARING);
    return reads;
  }

  /** The commander shares, or refuses with a reason. */
  public void share(Person by, UUID shareId, String code, @Nullable String note) {
    oneOf(code, Set.of("SHARE", "REFUSE"));
    if (code.equals("REFUSE")) {
      reason(note);
    }
    record(by, shareId, Step.DECISION, code, "SharingDecided", SharingRefusals.SHARING);
  }

  /** The commander spoke to the head of an agency that does not confirm. */
  public void pressed(Person by, UUID shareId, boolean ticked) {
    if (!ticked) {
      throw SharingRefusals.incomplete(
          SharingRefusals.RECIPIENT,
          "the recipient's destruction is confirmed",
          "The box is not ticked",
          "speak to the head of the agency; the task stays open");
    }
    record(by, shareId, Step.PRESSED, "", "RecipientPressed", SharingRefusals.RECIPIENT);
  }

  private void record(
      Person by, UUID shareId, Step step, String code, String action, Clause clause) {
    shares.add(shareId, new Fact(step, code, by.username(), clock.instant()));
    trail.record(
        TrailEvent.done(action, by.username(), "share", shareId.toString())
            .under(clause)
            .with("decision", code));
  }

  private static void oneOf(String code, Set<String> offered) {
    if (!offered.contains(code)) {
      throw SharingRefusals.incomplete(
          SharingRefusals.SHARING,
          "a decision is one of those offered",
          "No decision was chosen",
          "choose one of the answers");
    }
  }

  private static void reason(@Nullable String note) {
    if (note == null || note.length() < SHORTEST_REASON) {
      throw SharingRefusals.incomplete(
          SharingRefusals.SHARING,
          "a decision needs a reason for the file",
          "The reason is missing or shorter than 10 characters",
          "write why");
    }
  }
}
