package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.reads.Plates;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Asks that a vehicle be entered by hand (GO-445.17 Intro 2), or enters an Amber Alert, which is
 * active in the same transaction (GO-445.17 AmberAlert).
 */
@Service
public class AskForEntry {

  /** Why a vehicle may be entered by hand. */
  public static final Set<Category> CATEGORIES =
      EnumSet.of(
          Category.STOLEN_VEHICLE,
          Category.STOLEN_PLATE,
          Category.MISSING_PERSON,
          Category.WANTED_PERSON,
          Category.INVESTIGATIVE);

  /** The purposes that the order names. */
  public static final List<String> PURPOSES = List.of("CRIMINAL_INVESTIGATION", "PATROL");

  private static final Pattern PLATE = Pattern.compile("[A-Za-z0-9 -]{2,20}");
  private static final Pattern REGION = Pattern.compile("(US|CA|MX)-[A-Z]{2,3}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9 ./_-]{1,60}");
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1000;

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final EntryProcess process;
  private final Trail trail;
  private final EntryRefusals refusals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Asks through this file and these processes. */
  AskForEntry(
      ManualEntries entries,
      EntryTerms terms,
      EntryProcess process,
      Trail trail,
      EntryRefusals refusals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes the entry and begins its way, in one transaction.
   *
   * @return the entry's id
   * @throws Refused INCOMPLETE, naming each thing that is missing; FORBIDDEN when this person
   *     operates no reader
   */
  public UUID ask(Person by, NewEntry asked) {
    return refusals.run(
        asked.isAmber() ? "AmberAlertEntered" : "EntryRequested",
        by,
        by.username(),
        () -> write(by, asked));
  }

  private UUID write(Person by, NewEntry asked) {
    EntryRefusals.operatorsOnly(by);
    Instant now = clock.instant();
    boolean amber = asked.isAmber();
    Category category = amber ? Category.AMBER_ALERT : category(asked.category());
    LocalDate until = amber ? Days.of(now.plus(terms.amberTerm())) : asked.lastDay();
    List<Refusal> lacking = lacking(asked, amber, category, until, now);
    if (!lacking.isEmpty()) {
      throw EntryRefusals.incomplete(lacking);
    }
    String plate = Objects.requireNonNull(Plates.normalise(asked.plate()));
    ManualEntry entry =
        new ManualEntry(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new ManualEntry.Asked(
                amber ? ManualEntry.Kind.AMBER : ManualEntry.Kind.PROACTIVE,
                by.username(),
                by.roles(),
                now,
                Objects.requireNonNull(category),
                blank(asked.region()),
                purpose(asked),
                blank(asked.caseNumber()),
                blank(asked.broadcastId()),
                amber ? broadcastAt(asked, now) : null,
                Objects.requireNonNull(until)),
            EntryState.REQUESTED,
            ManualEntry.Standing.NONE);
    if (amber) {
      entry = entry.activated(now, now.plus(terms.amberTerm()));
    }
    entries.add(entry, new ManualEntry.Text(plate, text(asked.reason())));
    trail.record(
        amber
            ? TrailEvent.done(
                    "AmberAlertEntered", by.username(), "manual-entry", entry.id().toString())
                .under(EntryRefusals.AMBER)
                .with("broadcastAt", broadcastAt(asked, now).toString())
                .with(
                    "delaySeconds", now.getEpochSecond() - broadcastAt(asked, now).getEpochSecond())
            : TrailEvent.done(
                    "EntryRequested", by.username(), "manual-entry", entry.id().toString())
                .under(EntryRefusals.APPROVAL)
                .with("category", entry.asked().category().name())
                .with("purpose", entry.asked().purpose()));
    process.start(entry);
    if (amber) {
      events.publishEvent(new LiveEntries.Changed());
    }
    return entry.id();
  }

  private List<Refusal> lacking(
      NewEntry asked,
      boolean amber,
      @Nullable Category category,
      @Nullable LocalDate until,
      Instant now) {
    List<Refusal> lacking = new ArrayList<>();
    String plate = text(asked.plate());
    if (!isPlate(plate)) {
      lacking.add(
          new Refusal(
              EntryRefusals.OTHER_SOURCE,
              "an entry names one plate",
              "The plate is missing, or has signs that no plate has",
              "write letters and digits; parts of plates are searched, never entered"));
    }
    if (blank(asked.region()) != null && !REGION.matcher(text(asked.region())).matches()) {
      lacking.add(
          new Refusal(
              EntryRefusals.OTHER_SOURCE,
              "a state is written as US-MN",
              "The state is not one of that form",
              "leave it empty when it is not known"));
    }
    String reason = text(asked.reason());
    if (reason.length() > LONGEST_REASON || (!amber && reason.length() < SHORTEST_REASON)) {
      lacking.add(
          new Refusal(
              EntryRefusals.APPROVAL,
              "an entry has a specific criminal investigative or patrol purpose",
              "The reason is missing, shorter than 10 or longer than 1000 characters",
              "write the facts on which it rests"));
    }
    if (blank(asked.purpose()) != null && !PURPOSES.contains(text(asked.purpose()))) {
      lacking.add(
          new Refusal(
              EntryRefusals.APPROVAL,
              "an entry has a specific criminal investigative or patrol purpose",
              "The purpose is not one of those that the order names",
              "state one of " + PURPOSES));
    }
    if (amber) {
      amberLacks(asked, now, lacking);
      return lacking;
    }
    if (category == null || !CATEGORIES.contains(category)) {
      lacking.add(
          new Refusal(
              EntryRefusals.PURPOSES,
              "vehicles are entered for named purposes and for no other",
              "The category is missing or not one that is entered by hand",
              "state one of " + CATEGORIES));
    }
    if (category != Category.MISSING_PERSON && blank(asked.caseNumber()) == null) {
      lacking.add(
          new Refusal(
              EntryRefusals.OTHER_SOURCE,
              "an entry relates to an active criminal investigation",
              "No case is named",
              "name the case of the criminal investigation"));
    }
    if (blank(asked.caseNumber()) != null
        && !REFERENCE.matcher(text(asked.caseNumber())).matches()) {
      lacking.add(
          new Refusal(
              EntryRefusals.OTHER_SOURCE,
              "a case number is that of the register",
              "The case number has signs that none has",
              "copy it from the register"));
    }
    LocalDate today = Days.of(now);
    if (until == null || until.isBefore(today) || until.isAfter(terms.latestDay())) {
      lacking.add(
          new Refusal(
              EntryRefusals.OTHER_SOURCE,
              "an entry ends",
              "The last day is missing, past, or after " + terms.latestDay(),
              "choose a day between today and " + terms.latestDay()));
    }
    return lacking;
  }

  private static void amberLacks(NewEntry asked, Instant now, List<Refusal> lacking) {
    if (!REFERENCE.matcher(text(asked.broadcastId())).matches()) {
      lacking.add(
          new Refusal(
              EntryRefusals.AMBER,
              "an Amber Alert names its broadcast",
              "The number of the broadcast has signs that none has",
              "copy it from the broadcast"));
    }
    if (asked.broadcastAt() != null && asked.broadcastAt().isAfter(now)) {
      lacking.add(
          new Refusal(
              EntryRefusals.AMBER,
              "an Amber Alert is entered after its broadcast",
              "The time of the broadcast is in the future",
              "check the time"));
    }
  }

  private static boolean isPlate(String plate) {
    String normalised = PLATE.matcher(plate).matches() ? Plates.normalise(plate) : null;
    return normalised != null && normalised.length() >= 2 && normalised.length() <= Plates.LONGEST;
  }

  private static Instant broadcastAt(NewEntry asked, Instant now) {
    return Objects.requireNonNullElse(asked.broadcastAt(), now);
  }

  private static String purpose(NewEntry asked) {
    String purpose = text(asked.purpose());
    return purpose.isEmpty() ? PURPOSES.get(0) : purpose;
  }

  private static @Nullable Category category(@Nullable String name) {
    String upper = text(name).toUpperCase(Locale.ROOT);
    return CATEGORIES.stream().filter(one -> one.name().equals(upper)).findFirst().orElse(null);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static @Nullable String blank(@Nullable String given) {
    String text = text(given);
    return text.isEmpty() ? null : text;
  }
}
