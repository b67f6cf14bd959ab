package platewarden.preservation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.preservation.FindHolds;

/** Holds by age and next status check; what keeps reads past their limit, and on what basis. */
@Component
class HoldsOnCompliance implements ComplianceCard {

  private static final int SHOWN = 5;

  private final FindHolds holds;
  private final Times times;

  HoldsOnCompliance(FindHolds holds, Times times) {
    this.holds = holds;
    this.times = times;
  }

  @Override
  public int order() {
    return 30;
  }

  private List<FindHolds.Line> inForce() {
    return holds.everyOne().stream().filter(line -> line.hold().state().inForce()).toList();
  }

  @Override
  public Optional<Card> card(Person person) {
    List<FindHolds.Line> inForce = inForce();
    boolean duty = FindHolds.DUTY.stream().anyMatch(person::has);
    List<List<Cell>> rows = new ArrayList<>();
    for (FindHolds.Line line : inForce.subList(0, Math.min(SHOWN, inForce.size()))) {
      rows.add(
          List.of(
              duty
                  ? Cell.link(line.receipt(), "/preservation/" + line.id())
                  : Cell.of(line.receipt()),
              Cell.of(times.ago(line.hold().inForceAt())),
              Cell.of(day(line.nextStatusCheck())),
              Cell.of(day(line.overAgeSince()))));
    }
    long overAge = inForce.stream().filter(line -> line.overAgeSince() != null).count();
    return Optional.of(
        new Card(
            "Holds for a defense",
            "13.824 subd. 3(b)",
            List.of(
                new Figure("in force", String.valueOf(inForce.size())),
                new Figure("keep reads past their limit", String.valueOf(overAge))),
            List.of("Receipt", "In force since", "Next status check", "Past the limit since"),
            rows,
            rows.isEmpty() ? "No hold is in force." : "The oldest first.",
            duty ? new Link("All holds", "/preservation") : null));
  }

  @Override
  public List<Finding> findings(Person person) {
    return inForce().stream()
        .filter(line -> line.hold().reviewWarnedAt() != null && line.stage().waitsFor() != null)
        .map(
            line ->
                new Finding(
                    "Request " + line.receipt() + " was not reviewed in time; its hold stands",
                    Objects.requireNonNull(line.hold().reviewWarnedAt()),
                    null,
                    "GO-445.17 Destruction 2",
                    "Open the hold",
                    "/preservation/" + line.id(),
                    Mood.BAD))
        .toList();
  }

  @Override
  public List<Due> due(Person person) {
    return inForce().stream()
        .filter(line -> line.nextStatusCheck() != null)
        .min(Comparator.comparing(line -> Objects.requireNonNull(line.nextStatusCheck())))
        .map(
            line ->
                new Due(
                    "Status of the charge, hold " + line.receipt(),
                    Objects.requireNonNull(line.nextStatusCheck()),
                    3,
                    "/preservation/" + line.id()))
        .stream()
        .toList();
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : times.day(at);
  }
}
