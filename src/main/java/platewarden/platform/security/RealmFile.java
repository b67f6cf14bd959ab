package platewarden.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Realm {@code lpr} as JSON for Keycloak's import. Keycloak itself puts the values of {@code
 * LPR_WEB_SECRET} and {@code LPR_BASE_URL} where the file names them.
 */
public final class RealmFile {

  private static final String PRODUCTION = "/keycloak/lpr-realm.json";
  private static final String DEMONSTRATION = "/keycloak/demo-overlay.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Lists whose entries have a name; an entry of the overlay changes the one of that name. */
  private static final Map<String, String> NAMED =
      Map.of(
          "users", "username",
          "clients", "clientId",
          "requiredActions", "alias");

  private RealmFile() {}

  /** The realm for production: no users, no secrets, a second factor for everyone. */
  public static String production() {
    return text(read(PRODUCTION));
  }

  /**
   * The realm of the embedded default: that of production, changed by the demonstration's overlay.
   */
  public static String demonstration() {
    ObjectNode realm = read(PRODUCTION);
    overlay(realm, read(DEMONSTRATION));
    return text(realm);
  }

  private static void overlay(ObjectNode base, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            change -> {
              String name = change.getKey();
              JsonNode before = base.get(name);
              JsonNode after = change.getValue();
              if (before instanceof ObjectNode object && after instanceof ObjectNode more) {
                overlay(object, more);
              } else if (NAMED.containsKey(name) && before instanceof ArrayNode list) {
                after.forEach(entry -> put(list, NAMED.get(name), (ObjectNode) entry));
              } else {
                base.set(name, after);
              }
            });
  }

  private static void put(ArrayNode list, @Nullable String key, ObjectNode entry) {
    for (JsonNode each : list) {
      if (each.path(key).equals(entry.path(key))) {
        overlay((ObjectNode) each, entry);
        return;
      }
    }
    list.add(entry);
  }

  private static ObjectNode read(String resource) {
    try (InputStream file = RealmFile.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ObjectNode realm) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
