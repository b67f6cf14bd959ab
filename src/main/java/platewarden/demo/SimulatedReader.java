package platewarden.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends what the city's readers see as any reader would: over HTTP, with its own credential. */
final class SimulatedReader {

  private static final String SECRET = "demo";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI address;

  SimulatedReader(int port) {
    address = URI.create("http://localhost:" + port + "/ingest/lpr");
  }

  /**
   * Sends a sighting and waits for the answer.
   *
   * @return the status of the answer
   */
  int send(Sighting sighting) throws IOException, InterruptedException {
    Map<String, Object> read = new LinkedHashMap<>(sighting.read());
    byte[] picture = picture(sighting.vehicle());
    if (picture != null) {
      read.put(
          "images",
          List.of(
              Map.of(
                  "role",
                  "PLATE",
                  "mediaType",
                  "image/jpeg",
                  "base64",
                  Base64.getEncoder().encodeToString(picture))));
    }
    byte[] credential = (sighting.reader() + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential))
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(read)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Null on a machine without fonts: a read is a read without its picture too. */
  private static byte @Nullable [] picture(Vehicle vehicle) throws IOException {
    try {
      return PlatePicture.of(vehicle);
    } catch (RuntimeException | LinkageError | InternalError e) {
      return null;
    }
  }
}
