package platewarden.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import platewarden.alerts.Caution.Kind;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;

/** Writes what there is to settle about one alert, from its own differences. */
final class Cautions {

  private static final String TAKE_AN = "8AEFHILMNORSX";
  private static final long MINUTES_PER_HOUR = 60;

  private final List<Caution> cautions = new ArrayList<>();

  private Cautions() {}

  static List<Caution> of(AlertRecord alert, AlertView.Listed listed) {
    Cautions cautions = new Cautions();
    AlertRecord.Plain plain = alert.plain();
    if (plain != null) {
      cautions.characters(plain);
      cautions.region(alert.regions(), plain);
    }
    cautions.list(alert, listed);
    cautions.person(alert.category());
    return List.copyOf(cautions.cautions);
  }

  private void characters(AlertRecord.Plain plain) {
    String read = plain.plateRead();
    String list = plain.plateListed();
    if (read.length() != list.length()) {
      add(
          Kind.LENGTH_DIFFERS,
          "Count the characters.",
          "The camera read " + read.length() + ", the list has " + list.length() + ".");
      return;
    }
    for (int position : Differences.between(read, list)) {
      char camera = read.charAt(position - 1);
      char listed = list.charAt(position - 1);
      if (isOOrZero(camera) && isOOrZero(listed)) {
        add(
            Kind.O_OR_ZERO,
            "Look at character " + position + ".",
            "Is it the letter O or a zero? The list writes a zero for both.");
      } else {
        add(
            Kind.CHARACTER_DIFFERS,
            "Look at character " + position + ".",
            "Is it " + article(listed) + " or " + article(camera) + "?");
      }
    }
  }

  private void region(Match.Regions regions, AlertRecord.Plain plain) {
    if (regions == Match.Regions.DIFFER) {
      add(
          Kind.REGION_DIFFERS,
          "Which state is it?",
          "The camera read "
              + state(plain.regionRead())
              + ", the list says "
              + state(plain.regionListed())
              + ".");
    } else if (regions == Match.Regions.UNKNOWN) {
      add(
          Kind.REGION_UNKNOWN,
          "Which state is it?",
          (plain.regionRead() == null
                  ? "The camera did not read one"
                  : "The camera read " + state(plain.regionRead()))
              + (plain.regionListed() == null
                  ? "; the list does not say."
                  : "; the list says " + state(plain.regionListed()) + "."));
    }
  }

  private void list(AlertRecord alert, AlertView.Listed listed) {
    String old = hours(listed.ageMinutes());
    if (listed.ageMinutes() > listed.staleAfterMinutes()) {
      add(
          Kind.LIST_STALE,
          "The list is stale.",
          "It is %s old, past the limit of %s. %s"
              .formatted(old, hours(listed.staleAfterMinutes()), whatMayHaveChanged(alert)));
    } else {
      add(Kind.LIST_AGE, isItLive(alert.category()), "The list is " + old + " old.");
    }
    if (listed.lastFileFailed()) {
      add(
          Kind.LAST_FILE_FAILED,
          "A newer list could not be used.",
          "This is the last good one; what was changed since is not in it.");
    }
    if (alert.category() == Category.FOREIGN_STOLEN) {
      add(
          Kind.FOREIGN_RECORD,
          "The record is Canadian.",
          "Ask for the record of the agency that entered it.");
    }
  }

  private void person(Category category) {
    if (isAboutAPerson(category)) {
      add(
          Kind.OWNER_NOT_DRIVER,
          category == Category.WANTED_PERSON
              ? "The warrant is for the owner."
              : "The record is about a person, not the vehicle.",
          "Someone else may be driving. Identify the driver first.");
    }
  }

  /** Whether the entry speaks of a person, who need not be the one driving. */
  static boolean isAboutAPerson(Category category) {
    return switch (category) {
      case STOLEN_VEHICLE,
          STOLEN_PLATE,
          FOREIGN_STOLEN,
          INVESTIGATIVE,
          AMBER_ALERT,
          FELONY_VEHICLE ->
          false;
      case WANTED_PERSON,
          MISSING_PERSON,
          PROTECTION_ORDER,
          VIOLENT_PERSON,
          GANG,
          SUPERVISED_RELEASE,
          SEX_OFFENDER,
          IMMIGRATION_VIOLATOR,
          OWNER_SUSPENDED_OR_REVOKED,
          PROTECTIVE_INTEREST ->
          true;
    };
  }

  private static String isItLive(Category category) {
    return switch (category) {
      case STOLEN_VEHICLE, FOREIGN_STOLEN -> "Is the vehicle still reported stolen?";
      case STOLEN_PLATE -> "Is the plate still reported stolen?";
      case WANTED_PERSON -> "Is the warrant still active?";
      case MISSING_PERSON -> "Is the person still missing?";
      case AMBER_ALERT -> "Is the Amber Alert still broadcast?";
      default -> "Is the record still live?";
    };
  }

  private static String whatMayHaveChanged(AlertRecord alert) {
    return switch (alert.category()) {
      case STOLEN_VEHICLE, FOREIGN_STOLEN -> "The vehicle may have been returned.";
      case STOLEN_PLATE -> "The plate may have been returned.";
      case WANTED_PERSON -> "The warrant may have been served or withdrawn.";
      case MISSING_PERSON -> "The person may have been found.";
      case AMBER_ALERT -> "The alert may have been cancelled.";
      default -> "The record may have been cleared.";
    };
  }

  private static String hours(long minutes) {
    if (minutes < MINUTES_PER_HOUR) {
      return minutes + " minutes";
    }
    return minutes % MINUTES_PER_HOUR == 0
        ? minutes / MINUTES_PER_HOUR + " hours"
        : String.format(Locale.ROOT, "%.1f hours", minutes / (double) MINUTES_PER_HOUR);
  }

  private static String state(@Nullable String region) {
    return region == null ? "none" : region.substring(region.indexOf('-') + 1);
  }

  private static String article(char c) {
    return (TAKE_AN.indexOf(c) >= 0 ? "an " : "a ") + c;
  }

  private static boolean isOOrZero(char c) {
    return c == 'O' || c == '0';
  }

  private void add(Kind kind, String ask, String because) {
    cautions.add(new Caution(kind, ask, because));
  }
}
