package platewarden.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rules/law.yaml. */
public final class LawReader {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .build();

  private LawReader() {}

  /**
   * Reads the law and holds it to its own terms.
   *
   * @param text the file's contents
   * @param name where it was found, for messages
   * @throws LawNotUsable when the file cannot be read, contradicts itself, cites what is not there,
   *     or keeps reads longer than 13.824 subd. 3(a) allows
   */
  public static Law read(String text, String name) {
    try {
      JsonNode file = MAPPER.readTree(text);
      Law law =
          new Law(
              each(file, "clauses", Provision.class),
              each(file, "readings", Reading.class),
              new BusinessDays(holidays(file.path("legalHolidays")), zone(file)),
              each(file, "addressees", Addressee.class),
              histories(file));
      ReviewLaw.review(law, file);
      return law;
    } catch (LawNotUsable e) {
      throw new LawNotUsable(name + ": " + e.getMessage() + ". Platewarden does not start.", e);
    } catch (JsonProcessingException e) {
      throw new LawNotUsable(
          name + " cannot be read: " + e.getOriginalMessage() + ". Platewarden does not start.", e);
    }
  }

  private static List<Holiday> holidays(JsonNode of) {
    return of.path("days").isEmpty() ? List.of() : each(of, "days", Holiday.class);
  }

  private static ZoneId zone(JsonNode file) {
    String zone = file.path("jurisdiction").path("zone").asText();
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new LawNotUsable("the jurisdiction's zone is none: " + zone, e);
    }
  }

  private static Map<String, List<LocalDate>> histories(JsonNode file) {
    Map<String, List<LocalDate>> all = new LinkedHashMap<>();
    for (JsonNode clock : file.path("clocks")) {
      List<LocalDate> days = new ArrayList<>();
      clock.path("history").forEach(day -> days.add(LocalDate.parse(day.asText())));
      all.put(clock.path("id").asText(), List.copyOf(days));
    }
    return all;
  }

  private static <T> List<T> each(JsonNode file, String key, Class<T> type) {
    JsonNode entries = file.path(key);
    if (!entries.isArray() || entries.isEmpty()) {
      throw new LawNotUsable("there are no " + key);
    }
    JavaType as = MAPPER.constructType(type);
    List<T> read = new ArrayList<>();
    for (JsonNode entry : entries) {
      try {
        read.add(MAPPER.readValue(MAPPER.treeAsTokens(entry), as));
      } catch (JsonMappingException e) {
        throw new LawNotUsable(entry.path("id").asText("?") + ": " + e.getOriginalMessage(), e);
      } catch (java.io.IOException e) {
        throw new LawNotUsable(entry.path("id").asText("?") + ": " + e.getMessage(), e);
      }
    }
    return read;
  }
}
