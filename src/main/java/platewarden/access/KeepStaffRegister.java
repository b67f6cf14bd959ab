package platewarden.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Keeps the staff register: who works where, and whose supervisor answers for it. A place that
 * changes for who has access is a change of access.
 */
@Service
public final class KeepStaffRegister {

  private static final Set<String> KEEPERS =
      Set.of(
          AccessRoles.OFFICE_OF_TECHNOLOGY,
          AccessRoles.TECHNOLOGY_UNIT,
          AccessRoles.COMMANDER,
          AccessRoles.CHIEF);
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
  private static final String HEADER = "account,unit,supervisor,last_day";
  private static final int LONGEST = 100;
  private static final int MOST_LINES = 20_000;

  private final PersonnelRecords personnel;
  private final Authorizations authorizations;
  private final ReportChange changes;
  private final Trail trail;
  private final RefusalsOnTrail refusals;

  /** Keeps this register. */
  public KeepStaffRegister(
      PersonnelRecords personnel,
      Authorizations authorizations,
      ReportChange changes,
      Trail trail,
      RefusalsOnTrail refusals) {
    this.personnel = personnel;
    this.authorizations = authorizations;
    this.changes = changes;
    this.trail = trail;
    this.refusals = refusals;
  }

  /**
   * A place in the register as it is entered.
   *
   * @param lastDay the person's last day at the department, null when they stay
   */
  public record Entry(
      @Nullable String account,
      @Nullable String unit,
      @Nullable String supervisor,
      @Nullable LocalDate lastDay) {}

  /** What became of a file: lines taken, and what is wrong with the others, by number. */
  public record Taken(int entered, int changes, List<String> wrong) {

    /** Copies the list. */
    public Taken {
      wrong = List.copyOf(wrong);
    }
  }

  /**
   * Enters one place.
   *
   * @throws Refused FORBIDDEN for who does not keep the register, and for one's own place;
   *     INCOMPLETE for an entry that says too little
   */
  public Taken enter(Person by, Entry entry) {
    int changed =
        refusals.run("StaffEntered", by, "account", by.username(), () -> write(by, entry));
    return new Taken(1, changed, List.of());
  }

  /**
   * Takes the feed of the personnel system: a header {@code account,unit,supervisor,last_day} and a
   * line for each account, the last column empty for who stays. Bad lines are named and the rest is
   * taken.
   *
   * @throws Refused FORBIDDEN for who does not keep the register; INCOMPLETE for a file without
   *     that header or with more than 20,000 lines
   */
  public Taken feed(Person by, String csv) {
    List<String> lines = csv.replace("\uFEFF", "").lines().toList();
    boolean headed = !lines.isEmpty() && lines.get(0).strip().equalsIgnoreCase(HEADER);
    if (!headed || lines.size() > MOST_LINES) {
      return refusals.run(
          "StaffEntered",
          by,
          "account",
          by.username(),
          () -> {
            throw lacking("The file has another header or too many lines", "begin with " + HEADER);
          });
    }
    int entered = 0;
    int changed = 0;
    List<String> wrong = new ArrayList<>();
    for (int number = 1; number < lines.size(); number++) {
      if (lines.get(number).isBlank()) {
        continue;
      }
      try {
        changed += enter(by, parsed(lines.get(number))).changes();
        entered++;
      } catch (Refused refused) {
        if (refused.kind() == Refused.Kind.FORBIDDEN && entered == 0 && wrong.isEmpty()) {
          throw refused;
        }
        wrong.add("line " + (number + 1) + ": " + refused.refusals().get(0).reason());
      }
    }
    return new Taken(entered, changed, wrong);
  }

  private int write(Person by, Entry entry) {
    if (KEEPERS.stream().noneMatch(by::has)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.ASSIGNMENT,
          "a change of assignment goes through the Office of Technology",
          "You do not keep the staff register",
          "ask the Office of Technology or the Technology Unit");
    }
    Assignment next = complete(entry);
    if (next.username().equals(by.username())) {
      throw AccessRefusals.forbidden(
          AccessRefusals.ASSIGNMENT,
          "nobody enters their own assignment",
          "This is your own place",
          "somebody else enters it");
    }
    LocalDate lastDay = entry.lastDay();
    Optional<Assignment> before = personnel.assignment(next.username());
    boolean reaches = !authorizations.everOf(next.username()).isEmpty();
    int changed = 0;
    if (before.isPresent() && !before.get().equals(next) && reaches) {
      report(by, next, ChangeReason.MOVER, null);
      changed++;
    } else if (!before.equals(Optional.of(next))) {
      personnel.put(next, by.username());
      trail.record(
          TrailEvent.done("StaffEntered", by.username(), "account", next.username())
              .under(AccessRefusals.ASSIGNMENT)
              .with("unit", next.unit()));
    }
    if (lastDay != null) {
      report(by, next, ChangeReason.LEAVER, lastDay);
      changed++;
    }
    return changed;
  }

  private void report(
      Person by, Assignment place, ChangeReason reason, @Nullable LocalDate lastDay) {
    changes.report(
        by,
        new NewChange(
            place.username(),
            reason,
            lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant(),
            place.unit(),
            place.supervisor()));
  }

  private static Entry parsed(String line) {
    List<String> cells =
        Arrays.stream(line.split(",", -1)).map(String::strip).map(KeepStaffRegister::bare).toList();
    if (cells.size() != 4) {
      throw lacking("it has " + cells.size() + " columns instead of 4", "write " + HEADER);
    }
    try {
      return new Entry(
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3).isEmpty() ? null : LocalDate.parse(cells.get(3)));
    } catch (DateTimeParseException e) {
      throw lacking("the last day is no date such as 2026-11-27", "write it so");
    }
  }

  private static String bare(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }

  private static Assignment complete(Entry entry) {
    String account = entry.account() == null ? "" : entry.account().strip();
    String unit = entry.unit() == null ? "" : entry.unit().strip();
    String supervisor = entry.supervisor() == null ? "" : entry.supervisor().strip();
    if (!ACCOUNT.matcher(account).matches() || !ACCOUNT.matcher(supervisor).matches()) {
      throw lacking("the account or the supervisor is missing or no account's name", "name both");
    }
    if (unit.isEmpty() || unit.length() > LONGEST) {
      throw lacking("the unit is missing or longer than 100 characters", "name the unit");
    }
    if (account.equals(supervisor)) {
      throw lacking("nobody is their own supervisor", "name who answers for the work");
    }
    return new Assignment(account, unit, supervisor);
  }

  private static Refused lacking(String reason, String remedy) {
    return AccessRefusals.incomplete(
        AccessRefusals.ASSIGNMENT,
        "access follows the work assignment in the staff register",
        reason,
        remedy);
  }
}
