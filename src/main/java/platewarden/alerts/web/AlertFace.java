package platewarden.alerts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.alerts.Action;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.AlertView;
import platewarden.alerts.Caution;
import platewarden.hotlist.Match;
import platewarden.platform.web.Mood;
import platewarden.reads.ReadImage;

/**
 * An alert as the console shows it. Which face it has is derived from this alert's own differences:
 * an alert that contradicts itself never looks like one that only waits.
 */
record AlertFace(AlertView alert) {

  /** What makes an alert doubtful, and takes the colour from the Confirm button. */
  private static final Set<Caution.Kind> CONTRADICTIONS =
      Set.of(
          Caution.Kind.REGION_DIFFERS,
          Caution.Kind.REGION_UNKNOWN,
          Caution.Kind.LENGTH_DIFFERS,
          Caution.Kind.LIST_STALE,
          Caution.Kind.LAST_FILE_FAILED);

  /** One character of a plate, and whether the other plate has another there. */
  record Cell(String character, boolean differs) {}

  public UUID id() {
    return alert.id();
  }

  /** The key of its title. */
  public String title() {
    return "category." + alert.listed().category().name();
  }

  public boolean open() {
    return alert.status() == AlertStatus.NEW;
  }

  public boolean confirmed() {
    return alert.status() == AlertStatus.CONFIRMED;
  }

  /** How many of its cautions contradict the match. */
  public long contradictions() {
    return alert.cautions().stream().filter(one -> CONTRADICTIONS.contains(one.kind())).count();
  }

  public boolean doubtful() {
    return open() && contradictions() > 0;
  }

  public boolean reportDue() {
    return alert.action() != null && alert.action().reportDue();
  }

  /** Whether an arrest was recorded, of which the unit keeps a short record. */
  public boolean arrest() {
    return alert.action() != null && alert.action().kind() == Action.Kind.ARREST;
  }

  /** Its colour and icon. */
  public Mood mood() {
    return switch (alert.status()) {
      case NEW -> doubtful() ? Mood.BAD : Mood.WARN;
      case CONFIRMED -> Mood.OK;
      case MISREAD, WRONG_STATE, NOT_CURRENT -> Mood.CLOSED;
    };
  }

  /** Its state in a word or two. */
  public String word() {
    return switch (alert.status()) {
      case NEW -> doubtful() ? "Doubtful: " + count(contradictions()) : "Not verified";
      case CONFIRMED -> "Confirmed";
      case MISREAD -> "Misread";
      case WRONG_STATE -> "Wrong state";
      case NOT_CURRENT -> "Not current";
    };
  }

  /** The same, short enough for the queue. */
  public String shortWord() {
    return doubtful() ? "Doubtful" : word();
  }

  /** The plate as read, cell by cell; as many as the longer plate has. */
  public List<Cell> read() {
    return alert.plates() == null ? List.of() : cells(alert.plates().read());
  }

  /** The plate as listed, cell by cell. */
  public List<Cell> listed() {
    return alert.plates() == null ? List.of() : cells(alert.plates().listed());
  }

  /** {@code Character 1 differs: camera 8, list B}; null when none does. */
  public @Nullable String difference() {
    AlertView.Compared plates = alert.plates();
    if (plates == null || plates.differsAt().isEmpty()) {
      return null;
    }
    List<String> said = new ArrayList<>();
    for (int position : plates.differsAt()) {
      said.add(
          "%d is %s on camera, %s on the list"
              .formatted(position, at(plates.read(), position), at(plates.listed(), position)));
    }
    return String.join("; ", said);
  }

  /** The key of the words for how the read meets the entry; null when it is the same text. */
  public @Nullable String how() {
    return alert.listed().tier() == Match.Tier.EXACT ? null : "tier." + alert.listed().tier();
  }

  public boolean statesAgree() {
    return alert.listed().regions() == Match.Regions.AGREE;
  }

  public boolean stateUnknown() {
    return alert.listed().regions() == Match.Regions.UNKNOWN;
  }

  /** The picture to look at: that of the plate, or else the first; null when there is none. */
  public AlertView.@Nullable Picture picture() {
    return alert.images().stream()
        .filter(one -> one.role() == ReadImage.Role.PLATE)
        .findFirst()
        .orElse(alert.images().isEmpty() ? null : alert.images().get(0));
  }

  /** {@code 93 of 100}; null when the reader did not say. */
  public @Nullable String sure() {
    AlertView.Compared plates = alert.plates();
    return plates == null || plates.confidence() == null
        ? null
        : Math.round(plates.confidence() * 100) + " of 100";
  }

  private List<Cell> cells(String text) {
    AlertView.Compared plates = alert.plates();
    List<Cell> cells = new ArrayList<>();
    int longest = plates == null ? 0 : Math.max(plates.read().length(), plates.listed().length());
    for (int position = 1; position <= longest; position++) {
      boolean differs = plates != null && plates.differsAt().contains(position);
      cells.add(new Cell(at(text, position), differs));
    }
    return cells;
  }

  private static String at(String text, int position) {
    return position <= text.length() ? text.substring(position - 1, position) : "–";
  }

  private static String count(long contradictions) {
    return contradictions + (contradictions == 1 ? " contradiction" : " contradictions");
  }
}
