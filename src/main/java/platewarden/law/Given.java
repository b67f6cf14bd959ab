package platewarden.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an optional key of the law file gives: nothing, or a copy in the file's order. */
final class Given {

  private Given() {}

  static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  static <T> Map<String, T> map(@Nullable Map<String, T> given) {
    return given == null
        ? Map.of()
        : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
