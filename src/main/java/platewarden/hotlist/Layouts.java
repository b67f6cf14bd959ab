package platewarden.hotlist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sources that are declared in routes/hotlists, read once. */
@Component
class Layouts {

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Map<String, Layout> layouts;

  Layouts(ResourcePatternResolver resources) {
    Map<String, Layout> read = new TreeMap<>();
    try {
      for (Resource file : resources.getResources("classpath*:routes/hotlists/*.yaml")) {
        try (InputStream in = file.getInputStream()) {
          Layout layout = read(in);
          if (read.put(layout.source(), layout) != null) {
            throw new IllegalStateException("Two layouts of source " + layout.source());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    layouts = Map.copyOf(read);
  }

  static Layout read(InputStream yaml) throws IOException {
    return YAML.readValue(yaml, Layout.class);
  }

  Optional<Layout> of(String source) {
    return Optional.ofNullable(layouts.get(source));
  }

  Iterable<String> sources() {
    return new TreeMap<>(layouts).keySet();
  }
}
