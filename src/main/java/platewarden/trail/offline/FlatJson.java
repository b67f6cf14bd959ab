package platewarden.trail.offline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the texts and numbers of a JSON object's own level; nested objects are passed over. */
final class FlatJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  private FlatJson() {}

  /**
   * Reads an object.
   *
   * @throws IOException when it is none, or something follows it, or a name stands there twice
   */
  static FlatJson read(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return read(parser);
    }
  }

  /** Reads the object within an object, empty when there is none of that name. */
  static FlatJson within(String json, String name) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(name);
        if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
          FlatJson found = new FlatJson();
          found.fields(parser);
          return found;
        }
        parser.skipChildren();
      }
    }
    return new FlatJson();
  }

  private static FlatJson read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("not an object");
    }
    FlatJson object = new FlatJson();
    object.fields(parser);
    if (parser.nextToken() != null) {
      throw new IOException("something follows the object");
    }
    return object;
  }

  private void fields(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isScalarValue()) {
        if (token != JsonToken.VALUE_NULL) {
          values.put(name, parser.getText());
        }
      } else if (token == JsonToken.START_ARRAY) {
        List<String> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(parser.getText());
          parser.skipChildren();
        }
        lists.put(name, list);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** A value as text; null when it is null or not there. */
  @Nullable String get(String name) {
    return values.get(name);
  }

  /** A list of texts, empty when it is not there. */
  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }
}
