package platewarden.platform.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import platewarden.law.Clause;

/**
 * The form in which a judgement is kept: JSON with sorted keys, so that the same facts and rulings
 * are the same bytes. Facts and rulings are sorted too; neither has an order in the rules.
 */
final class JudgementJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(Set.class, new StdDelegatingSerializer(new Sorted())))
          .disable(
              SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
              SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** The elements of a set have no order of their own. */
  private static final class Sorted extends StdConverter<Set<?>, List<?>> {
    @Override
    public List<?> convert(Set<?> set) {
      return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }
  }

  private record Typed(String type, Object value) {
    static Typed of(Object object) {
      Class<?> type = object instanceof Enum<?> e ? e.getDeclaringClass() : object.getClass();
      return new Typed(type.getName(), object);
    }
  }

  private record Given(String rule, Clause clause, Typed decision) {}

  private record Content(String subject, List<Typed> facts, List<Given> rulings) {}

  private JudgementJson() {}

  static Judgement judgement(String subject, List<Object> facts, List<Ruling> rulings) {
    List<Ruling> ordered =
        rulings.stream()
            .sorted(Comparator.comparing(Ruling::rule).thenComparing(it -> json(it.decision())))
            .toList();
    Content content =
        new Content(
            subject,
            facts.stream()
                .map(Typed::of)
                .sorted(Comparator.comparing(Typed::type).thenComparing(it -> json(it.value())))
                .toList(),
            ordered.stream()
                .map(it -> new Given(it.rule(), it.clause(), Typed.of(it.decision())))
                .toList());
    String json = json(content);
    return new Judgement(sha256(json), subject, json, ordered);
  }

  private static String json(Object content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts and decisions are records that JSON can hold", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
