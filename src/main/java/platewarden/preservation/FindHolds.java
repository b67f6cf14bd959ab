package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.preservation.Hold.Stage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Holds, for the few whose duty they are. Opening one, with its statement and its files, is on the
 * trail before it is shown.
 */
@Service
@Transactional
public class FindHolds {

  /** Whose duty holds are. */
  public static final Set<String> DUTY =
      Set.of(Roles.TECHNOLOGY_UNIT, Roles.COMMANDER, Roles.CITY_ATTORNEY);

  private final HoldFile file;
  private final HeldCopies copies;
  private final ReleaseCertificates certificates;
  private final HoldDates dates;
  private final Trail trail;
  private final Clock clock;

  /** Looks into this file. */
  public FindHolds(
      HoldFile file,
      HeldCopies copies,
      ReleaseCertificates certificates,
      HoldDates dates,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.copies = copies;
    this.certificates = certificates;
    this.dates = dates;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A hold in a list.
   *
   * @param stage where it stands today; a status that is due shows
   * @param nextStatusCheck null before acceptance and after release
   * @param overAgeSince since when it has kept something that is over age without it
   */
  public record Line(
      UUID id,
      String receipt,
      Hold hold,
      Stage stage,
      @Nullable Instant nextStatusCheck,
      @Nullable Instant overAgeSince,
      HeldCopies.Kept kept) {}

  /** One hold with everything that belongs to it. */
  public record File(
      Line line,
      PreservationRequest request,
      @Nullable HeldScope scope,
      List<HoldFile.Filed> attachments,
      HoldHistory.@Nullable Check check,
      List<HoldHistory.Decision> decisions,
      List<HoldHistory.Told> facts,
      List<HoldHistory.Letter> letters,
      List<HoldFile.Receipt> receipts,
      List<HeldCopies.DayOutcome> days,
      ReleaseCertificates.@Nullable Certificate certificate) {}

  /** Every hold for whose duty it is, in force ones and the oldest first; none for others. */
  public List<Line> all(Person person) {
    if (DUTY.stream().noneMatch(person::has)) {
      return List.of();
    }
    return everyOne();
  }

  /** The same, for figures. */
  public List<Line> everyOne() {
    return file.all().stream()
        .map(this::line)
        .sorted(java.util.Comparator.comparing(line -> !line.hold().state().inForce()))
        .toList();
  }

  /** One hold; that it was opened is on the trail. */
  public Optional<File> open(Person person, UUID holdId) {
    if (DUTY.stream().noneMatch(person::has)) {
      return Optional.empty();
    }
    return file.find(holdId)
        .map(
            hold -> {
              seen(person, holdId, "HoldRequestViewed");
              return new File(
                  line(hold),
                  file.request(holdId),
                  file.scope(holdId).orElse(null),
                  file.attachments(holdId),
                  file.lastCheck(holdId).orElse(null),
                  file.decisions(holdId),
                  file.facts(holdId),
                  file.letters(holdId),
                  file.receipts(holdId),
                  copies.outcomes(holdId),
                  certificates.ofHold(holdId).orElse(null));
            });
  }

  /** A file that came with a request; that it was opened is on the trail. */
  public Optional<Attachment> attachment(Person person, UUID holdId, UUID attachmentId) {
    if (DUTY.stream().noneMatch(person::has)) {
      return Optional.empty();
    }
    Optional<Attachment> found = file.attachment(holdId, attachmentId);
    found.ifPresent(there -> seen(person, holdId, "HoldAttachmentViewed"));
    return found;
  }

  /** A letter as it went out; that it was opened is on the trail. */
  public Optional<byte[]> letter(Person person, UUID holdId, UUID letterId) {
    if (DUTY.stream().noneMatch(person::has)) {
      return Optional.empty();
    }
    return file.letters(holdId).stream()
        .filter(letter -> letter.id().equals(letterId))
        .findFirst()
        .map(
            letter -> {
              seen(person, holdId, "HoldLetterViewed");
              return letter.pdf();
            });
  }

  private void seen(Person person, UUID holdId, String action) {
    trail.record(
        TrailEvent.done(action, person.username(), "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION));
  }

  private Line line(Hold hold) {
    HeldCopies.Kept kept = copies.kept(hold.id());
    boolean confirmed = hold.state() == Hold.State.CONFIRMED;
    Instant next = confirmed ? dates.nextStatusCheck(hold) : null;
    return new Line(
        hold.id(),
        file.receipts(hold.id()).get(0).receipt(),
        hold,
        stage(hold, next),
        next,
        hold.state().inForce() ? dates.overAgeSince(kept.oldest()) : null,
        kept);
  }

  /** What a clock has moved on shows, though nobody has touched the record. */
  private Stage stage(Hold hold, @Nullable Instant nextStatusCheck) {
    Instant now = clock.instant();
    if (hold.stage() == Stage.HELD && nextStatusCheck != null && !nextStatusCheck.isAfter(now)) {
      return Stage.STATUS_DUE;
    }
    boolean over =
        hold.stage() == Stage.INCOMPLETE
            && hold.defectLetterAt() != null
            && !dates.completionDue(hold).isAfter(now);
    return over ? Stage.WITH_ATTORNEY : hold.stage();
  }
}
