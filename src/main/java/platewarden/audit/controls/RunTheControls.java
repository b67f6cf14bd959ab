package platewarden.audit.controls;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import platewarden.audit.ControlException;
import platewarden.audit.ControlOutcome;
import platewarden.audit.ControlResult;
import platewarden.audit.Period;
import platewarden.audit.RunControls;
import platewarden.law.BusinessDays;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.law.LegalNumber;
import platewarden.reads.KeepsReads;
import platewarden.trail.TrailLog;

/** Runs the controls that are written down, all in one state of the records. */
@Service
class RunTheControls implements RunControls {

  /** How many there are. */
  static final int CONTROLS = 40;

  private static final Duration SLACK = Duration.ofDays(60);

  private final List<ControlFile> files =
      IntStream.rangeClosed(1, CONTROLS).mapToObj(ControlFile::of).toList();
  private final Evidence evidence;
  private final List<LookFurther> further;
  private final List<String> stores;
  private final TrailLog log;
  private final Law law;
  private final BusinessDays business;

  RunTheControls(
      Evidence evidence,
      List<LookFurther> further,
      List<KeepsReads> stores,
      TrailLog log,
      Law law,
      BusinessDays business) {
    this.evidence = evidence;
    this.further = List.copyOf(further);
    this.stores = stores.stream().map(KeepsReads::store).sorted().toList();
    this.log = log;
    this.law = law;
    this.business = business;
  }

  @Override
  public List<ControlResult> over(Period period) {
    return run(period, files);
  }

  @Override
  public ControlResult over(Period period, int number) {
    if (number < 1 || number > CONTROLS) {
      throw new IllegalArgumentException("There is no control " + number);
    }
    return run(period, files.subList(number - 1, number)).get(0);
  }

  /** The rules, by the names of their files. */
  List<ControlFile> files() {
    return files;
  }

  private List<ControlResult> run(Period period, List<ControlFile> which) {
    // What is committed has its place in the tree before anything is read.
    log.checkpoint();
    return evidence.inOneState(
        () -> which.stream().map(control -> result(control, period)).toList());
  }

  private ControlResult result(ControlFile control, Period period) {
    Map<String, Object> values = values(control, period);
    Evidence.Found found = evidence.ask(control, values);
    for (LookFurther each : further) {
      if (each.control() == control.number()) {
        found = each.look(period, found);
      }
    }
    List<ControlException> exceptions = new ArrayList<>(found.exceptions());
    exceptions.sort(
        Comparator.comparing(ControlException::subjectType)
            .thenComparing(ControlException::subjectId)
            .thenComparing(ControlException::finding));
    ControlOutcome outcome = outcome(found, exceptions);
    return new ControlResult(
        control.number(),
        control.title(),
        control.clauses(),
        outcome,
        reason(control, outcome, found, exceptions.size()),
        found.population(),
        found.tested(),
        found.figures(),
        evidence.placed(exceptions, values),
        control.rule(),
        ControlFile.path(control.number()),
        found.trail());
  }

  private static ControlOutcome outcome(Evidence.Found found, List<ControlException> exceptions) {
    if (!exceptions.isEmpty()) {
      return ControlOutcome.EXCEPTION;
    }
    return found.population() == 0 ? ControlOutcome.NOT_APPLICABLE : ControlOutcome.PASS;
  }

  private static String reason(
      ControlFile control, ControlOutcome outcome, Evidence.Found found, int exceptions) {
    return switch (outcome) {
      case NOT_APPLICABLE -> control.none();
      case PASS ->
          "No exception. Tested: %,d of %,d %s."
              .formatted(found.tested(), found.population(), control.of());
      case EXCEPTION ->
          "%,d exception%s. Tested: %,d of %,d %s."
              .formatted(
                  exceptions,
                  exceptions == 1 ? "" : "s",
                  found.tested(),
                  found.population(),
                  control.of());
    };
  }

  private Map<String, Object> values(ControlFile control, Period period) {
    Map<String, Object> values = new HashMap<>();
    values.put("from", period.begins());
    values.put("to", period.ends());
    values.put("as_of", period.asOf());
    values.put("day_from", period.from());
    values.put("day_to", period.to());
    values.put("stores", String.join(",", stores));
    values.put("business_days", businessDays(period));
    control.numbers().forEach((name, place) -> values.put(name, number(place, period.to())));
    return values;
  }

  /** {@code 13.824 subd. 3(a)#retention} or {@code tracking-thresholds#window}. */
  private String number(String place, LocalDate on) {
    String[] words = place.split("#", 2);
    LegalNumber number =
        Character.isLowerCase(words[0].charAt(0)) || words[0].startsWith("5b-")
            ? law.number(words[0], words[1], on)
            : law.number(Clause.of(words[0]), words[1], on);
    try {
      // A day of the law is 24 hours, also where clocks are changed.
      return "PT" + number.duration().toSeconds() + "S";
    } catch (DateTimeException notATime) {
      return number.value();
    }
  }

  private String businessDays(Period period) {
    StringBuilder days = new StringBuilder();
    LocalDate last = period.to().plusDays(SLACK.toDays());
    for (LocalDate day = period.from().minusDays(SLACK.toDays());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (business.isBusinessDay(day)) {
        days.append(days.isEmpty() ? "" : ",").append(day);
      }
    }
    return days.toString();
  }
}
