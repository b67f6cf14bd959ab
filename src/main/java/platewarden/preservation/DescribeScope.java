package platewarden.preservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.law.LegalNumber;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.reads.Plates;

/** Makes of what somebody wrote what a hold keeps, within the limits of rules/law.yaml. */
@Component
public final class DescribeScope {

  private static final String LIMITS = "hold-limits";
  private static final int LONGEST = 4_000;

  /**
   * Rules by which a request is refused, so that whoever shows a refusal knows what it is about.
   */
  public static final String NOTHING = "a hold keeps data that the request describes";

  /** On plates. */
  public static final String PLATES = "a request names plates, and not more than it may";

  /** On places. */
  public static final String PLACE = "a request describes a place as near as can be kept";

  /** On dates. */
  public static final String DATES = "a hold reaches reads collected up to its receipt";

  /** On texts. */
  public static final String TEXTS = "an answer is no longer than can be read";

  private final Law law;
  private final Clock clock;

  /** Reads limits from this law. */
  public DescribeScope(Law law, Clock clock) {
    this.law = law;
    this.clock = clock;
  }

  /**
   * The scope of a request that is received at this instant.
   *
   * @throws Refused INCOMPLETE, naming everything that stands against it; no hold is in force then
   */
  HeldScope of(PreservationRequest request, Instant receivedAt) {
    List<Refusal> wrong = new ArrayList<>();
    lengths(request, wrong);
    Instant oldest = receivedAt.minus(law.retention(Days.of(receivedAt)).limit());
    Instant from = request.from() == null ? oldest : request.from();
    Instant asked = request.to() == null ? receivedAt : request.to();
    Instant to = asked.isAfter(receivedAt) ? receivedAt : asked;
    if (!from.isBefore(asked)) {
      wrong.add(
          refuse(DATES, "The end is not after the beginning", "give the dates in their order"));
    } else if (!from.isBefore(receivedAt)) {
      wrong.add(
          refuse(
              DATES,
              "The dates are in the future; a hold reaches reads collected up to its receipt",
              "ask again when that time has passed"));
    }
    Set<String> plates = plates(request, wrong);
    boolean placeOpen = request.placeInWords() != null && request.area() == null;
    place(request, placeOpen, Duration.between(from, to), wrong);
    if (plates.isEmpty() && request.area() == null && !placeOpen && request.readers().isEmpty()) {
      wrong.add(
          refuse(
              NOTHING, "Nothing is named that is to be kept", "name plates, or a place, or both"));
    }
    if (!wrong.isEmpty()) {
      throw new Refused(Refused.Kind.INCOMPLETE, wrong);
    }
    List<Area> areas = request.area() == null ? List.of() : List.of(request.area());
    return new HeldScope(plates, areas, placeOpen, Set.copyOf(request.readers()), from, to);
  }

  /** Whether a place on the map is one that can be kept. */
  void check(Area area) {
    List<Refusal> wrong = new ArrayList<>();
    area(area, wrong);
    if (!wrong.isEmpty()) {
      throw new Refused(Refused.Kind.INCOMPLETE, wrong);
    }
  }

  private Set<String> plates(PreservationRequest request, List<Refusal> wrong) {
    long most = limit("plates");
    if (request.plates().size() > most) {
      wrong.add(
          refuse(
              PLATES,
              "One request may name %d plates, and this names %d"
                  .formatted(most, request.plates().size()),
              "divide it into requests of at most %d plates each".formatted(most)));
      return Set.of("TOO MANY");
    }
    long unreadable =
        request.plates().stream()
            .map(Plates::normalise)
            .filter(plate -> plate == null || plate.length() > Plates.LONGEST)
            .count();
    if (unreadable > 0) {
      wrong.add(
          refuse(
              PLATES,
              "%d of the plates cannot be one: a plate has 1 to %d letters and digits"
                  .formatted(unreadable, Plates.LONGEST),
              "write each plate as it stands on the vehicle, one on a line"));
    }
    return HeldScope.folded(request.plates());
  }

  private void place(
      PreservationRequest request, boolean open, Duration window, List<Refusal> wrong) {
    if (request.area() != null) {
      area(request.area(), wrong);
    }
    boolean onlyReaders =
        request.plates().isEmpty() && request.area() == null && !request.readers().isEmpty();
    long days = limit(open ? "placeInWordsDays" : "placeDays");
    // An hour more, for the days on which clocks are set back.
    if ((open || request.area() != null || onlyReaders)
        && window.compareTo(Duration.ofDays(days).plusHours(1)) > 0) {
      wrong.add(
          refuse(
              PLACE,
              open
                  ? "A place in words can be kept for at most %d days, since until it is on the map every read of these days is kept"
                      .formatted(days)
                  : "A place can be kept for at most %d days in one request".formatted(days),
              open
                  ? "give nearer dates or the place’s latitude and longitude, or leave the place out and ask for it in a second request"
                  : "give nearer dates, or divide it into several requests"));
    }
  }

  private void area(Area area, List<Refusal> wrong) {
    long radius = limit("radiusMetres");
    if (!(area.radiusMetres() > 0 && area.radiusMetres() <= radius)) {
      wrong.add(
          refuse(
              PLACE,
              "The distance around the place is not between 1 and %d meters".formatted(radius),
              "give a distance of at most %d meters".formatted(radius)));
    }
    if (!(Math.abs(area.latitude()) <= 90 && Math.abs(area.longitude()) <= 180)) {
      wrong.add(
          refuse(
              PLACE, "The position is not on the map", "give latitude and longitude in degrees"));
    }
  }

  private static void lengths(PreservationRequest request, List<Refusal> wrong) {
    boolean tooLong =
        java.util.stream.Stream.of(
                request.requesterName(),
                request.representing(),
                request.contact(),
                request.caseOrComplaintNumber(),
                request.court(),
                request.exculpatoryStatement(),
                request.placeInWords())
            .anyMatch(text -> text != null && text.length() > LONGEST);
    if (tooLong || request.readers().size() > LONGEST) {
      wrong.add(
          refuse(
              TEXTS,
              "An answer is longer than %d characters".formatted(LONGEST),
              "shorten it, or put the rest into the letter"));
    }
  }

  private long limit(String name) {
    LocalDate today = Days.of(clock.instant());
    LegalNumber number = law.number(LIMITS, name, today);
    return number.count();
  }

  private static Refusal refuse(String rule, String reason, String remedy) {
    return HoldClauses.refusal(rule, reason, remedy);
  }
}
