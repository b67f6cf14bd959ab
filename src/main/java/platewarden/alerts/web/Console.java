package platewarden.alerts.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.alerts.AlertView;

/**
 * What the officer console shows: one large, the others in a queue.
 *
 * @param large the alert on screen, null when there is none
 * @param queue the alerts of the shift, the newest first, the large one included
 * @param waiting how many of them nobody has verified
 * @param earlier how many more there are than the queue shows
 */
record Console(@Nullable AlertFace large, List<AlertFace> queue, long waiting, long earlier) {

  private static final int QUEUE = 12;

  /**
   * Chooses what is large: the one asked for, else the newest that waits, else none.
   *
   * @param alerts the newest first
   */
  static Console of(List<AlertView> alerts, @Nullable UUID chosen) {
    List<AlertFace> faces = alerts.stream().map(AlertFace::new).toList();
    AlertFace large =
        faces.stream()
            .filter(face -> chosen == null ? face.open() : face.id().equals(chosen))
            .findFirst()
            .orElse(null);
    return new Console(
        large,
        faces.subList(0, Math.min(QUEUE, faces.size())),
        faces.stream().filter(AlertFace::open).count(),
        Math.max(0, faces.size() - QUEUE));
  }

  /** The same, with this alert large, whether or not it is of the shift. */
  Console showing(AlertView alert) {
    return new Console(new AlertFace(alert), queue, waiting, earlier);
  }

  /** Whether nothing at all came this shift. */
  public boolean empty() {
    return queue.isEmpty();
  }

  /** The next that waits after the large one, for the J key; null when there is none. */
  public @Nullable AlertFace next() {
    return neighbour(1);
  }

  /** The one before it, for the K key; null when there is none. */
  public @Nullable AlertFace previous() {
    return neighbour(-1);
  }

  private @Nullable AlertFace neighbour(int step) {
    if (large == null) {
      return null;
    }
    for (int at = 0; at < queue.size(); at++) {
      if (queue.get(at).id().equals(large.id())) {
        int there = at + step;
        return there >= 0 && there < queue.size() ? queue.get(there) : null;
      }
    }
    return null;
  }
}
