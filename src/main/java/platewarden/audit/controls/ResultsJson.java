package platewarden.audit.controls;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import platewarden.audit.ControlResult;
import platewarden.audit.Period;

/** Results as canonical JSON: names in alphabetical order, no spaces, UTF-8; equal for equals. */
public final class ResultsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private ResultsJson() {}

  static byte[] write(Period period, List<ControlResult> results) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", "platewarden-audit-results");
    file.put("v", 1);
    file.put("from", period.from());
    file.put("to", period.to());
    file.put("asOf", period.asOf());
    file.put("controls", results);
    return bytes(file);
  }

  static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The results of a file. */
  public static List<ControlResult> read(byte[] file) {
    try {
      return JSON.convertValue(
          JSON.readTree(file).path("controls"), new TypeReference<List<ControlResult>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
