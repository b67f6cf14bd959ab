package platewarden.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Talks to the application as people and readers do: over HTTP, with a token of the realm. */
public final class OverHttp {

  private static final String APPLICATION = "http://localhost:18080";
  private static final URI TOKENS =
      URI.create("http://localhost:18180/realms/lpr/protocol/openid-connect/token");
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /** An answer. */
  public record Answer(int status, JsonNode body) {}

  /** Asks. */
  public Answer get(String user, String path) {
    return send(request(user, path).GET());
  }

  /** Sends JSON. */
  public Answer post(String user, String path, Object body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(body))));
  }

  /** Replaces by JSON. */
  public Answer put(String user, String path, Object body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(write(body))));
  }

  /** Sends JSON as nobody in particular. */
  public Answer postAsNobody(String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(APPLICATION + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(body))));
  }

  /** Sends a file as a part. */
  public Answer upload(String user, String path, String file) {
    String parts =
        "--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + file
            + "\r\n--parts--\r\n";
    return send(
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=parts")
            .POST(BodyPublishers.ofString(parts)));
  }

  /** Sends a read as the demonstration reader. */
  public Answer read(Map<String, ?> read) {
    String basic =
        Base64.getEncoder().encodeToString("demo-1:demo".getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(APPLICATION + "/ingest/lpr"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(read))));
  }

  /** A request of a person; whoever sends it reads the answer. */
  public HttpRequest.Builder request(String user, String path) {
    return HttpRequest.newBuilder(URI.create(APPLICATION + path))
        .header(
            "Authorization",
            "Bearer " + KNOWN.computeIfAbsent(user + minutes() / 3, fresh -> token(user)));
  }

  HttpClient client() {
    return client;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          answer.statusCode(),
          type.contains("json") ? json.readTree(answer.body()) : json.nullNode());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A token lives five minutes, a run longer. */
  private static long minutes() {
    return java.util.concurrent.TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
  }

  private String token(String user) {
    String form = "grant_type=password&client_id=lpr-cli&username=" + user + "&password=demo";
    Answer answer =
        send(
            HttpRequest.newBuilder(TOKENS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return answer.body().path("access_token").asText();
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
