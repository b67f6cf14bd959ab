package platewarden.hotlist;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sources that are in use, each with its layout of routes/hotlists. The other layouts there are
 * known formats that no read meets.
 */
@Component
class Layouts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(
              new SimpleModule()
                  .addDeserializer(
                      Layout.Column.class, new OfText<>(Layout.Column.class, Layout.Column::of))
                  .addDeserializer(
                      Layout.Cell.class, new OfText<>(Layout.Cell.class, Layout.Cell::of)))
          .build();

  private final Map<String, Layout> layouts = new TreeMap<>();

  Layouts(@Value("${platewarden.hotlist-sources:mn}") List<String> inUse) {
    for (String source : inUse) {
      layouts.put(source, named(source));
    }
  }

  Optional<Layout> of(String source) {
    return Optional.ofNullable(layouts.get(source));
  }

  Iterable<String> sources() {
    return layouts.keySet();
  }

  /**
   * A layout of routes/hotlists by its name.
   *
   * @throws NoSuchElementException when there is none
   * @throws IllegalArgumentException when it cannot be used
   */
  static Layout named(String name) {
    Layout layout = bind(tree(name));
    if (!layout.source().equals(name)) {
      throw new IllegalArgumentException("The layout " + name + " is of " + layout.source());
    }
    return layout;
  }

  /** A layout from a file of anybody's. */
  static Layout read(InputStream yaml) throws IOException {
    return bind(whole(YAML.readTree(yaml)));
  }

  private static JsonNode tree(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new NoSuchElementException("There is no such layout");
    }
    try (InputStream in = Layouts.class.getResourceAsStream("/routes/hotlists/" + name + ".yaml")) {
      if (in == null) {
        throw new NoSuchElementException("There is no layout " + name);
      }
      return whole(YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A layout that is {@code like} another has of its own only what it says otherwise. */
  private static JsonNode whole(JsonNode written) {
    if (!(written instanceof ObjectNode own) || !own.has("like")) {
      return written;
    }
    JsonNode base = tree(own.remove("like").asText());
    return laidOver(base.deepCopy(), own);
  }

  private static JsonNode laidOver(JsonNode base, ObjectNode own) {
    ObjectNode result = (ObjectNode) base;
    own.properties()
        .forEach(
            said -> {
              boolean both =
                  said.getValue().isObject()
                      && result.path(said.getKey()).isObject()
                      && !said.getKey().equals("categories");
              result.set(
                  said.getKey(),
                  both
                      ? laidOver(result.path(said.getKey()), (ObjectNode) said.getValue())
                      : said.getValue());
            });
    return result;
  }

  private static Layout bind(JsonNode tree) {
    try {
      return YAML.treeToValue(tree, Layout.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("The layout cannot be used: " + e.getMessage(), e);
    }
  }

  private static final class OfText<T> extends FromStringDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> read;

    OfText(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return read.apply(text);
    }
  }
}
