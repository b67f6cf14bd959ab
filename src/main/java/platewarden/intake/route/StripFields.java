package platewarden.intake.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;

/**
 * Counts, by name, what a message holds beside the three kinds of data of 13.824 subd. 2(a). A name
 * is the path through the message without the numbers of list items ({@code vehicle.color.name}),
 * and counts once for each read or message that carries it. Names come from outside: one that might
 * be a plate, or is no name at all, counts as {@value #OTHER}.
 */
final class StripFields {

  static final String OTHER = "(other)";

  private static final int DEEPEST = 6;
  private static final int MOST_NAMES = 300;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");
  private static final Pattern LIKE_A_PLATE =
      Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9-]{2,8}");

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Set<String> plates = new HashSet<>();

  /** A plate of this message; no name of a field may be one. */
  void plate(@Nullable String raw) {
    String plate = Plates.normalise(raw);
    if (plate != null) {
      plates.add(plate);
    }
  }

  /**
   * Counts the fields of a read or message that are not kept.
   *
   * @param prefix where it stands in the message, with a dot at the end; or empty
   * @param kept the names, below the prefix, that an adapter reads
   */
  void count(JsonNode node, String prefix, Set<String> kept) {
    Set<String> found = new HashSet<>();
    walk(node, "", 0, kept, found);
    for (String name : found) {
      String full = prefix + name;
      counts.merge(
          counts.size() < MOST_NAMES || counts.containsKey(full) ? full : OTHER, 1L, Long::sum);
    }
  }

  Map<String, Long> counts() {
    return counts;
  }

  private void walk(JsonNode node, String path, int depth, Set<String> kept, Set<String> found) {
    if (node.isArray() && depth < DEEPEST) {
      node.forEach(item -> walk(item, path, depth, kept, found));
    } else if (node.isObject() && depth < DEEPEST) {
      node.properties()
          .forEach(
              field -> {
                String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                walk(field.getValue(), below, depth + 1, kept, found);
              });
    } else if (!node.isNull() && !kept.contains(path) && !path.isEmpty()) {
      found.add(safePath(path));
    }
  }

  private String safePath(String path) {
    StringBuilder safe = new StringBuilder();
    for (String segment : path.split("\\.", -1)) {
      safe.append(safe.isEmpty() ? "" : ".").append(safe(segment));
    }
    return safe.toString();
  }

  private String safe(String segment) {
    String plate = Plates.normalise(segment);
    boolean name =
        NAME.matcher(segment).matches()
            && !LIKE_A_PLATE.matcher(segment).matches()
            && (plate == null || !plates.contains(plate));
    return name ? segment : OTHER;
  }
}
