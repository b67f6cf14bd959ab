package platewarden.investigation.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import platewarden.investigation.AskRegister;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseWord;

/**
 * The department's register over HTTP: {@code GET {url}/cases/{number}} answers 200 with {@code
 * {"number", "active", "charge", "assignedTo"}} or 404. Whatever else it does, it did not answer.
 * Nothing but the number is sent, and redirects are not followed.
 */
@Component
@ConditionalOnProperty("platewarden.cases.url")
class RestRegister implements AskRegister {

  private static final Logger LOG = LoggerFactory.getLogger(RestRegister.class);
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String url;
  private final String token;
  private final Duration timeout;
  private final HttpClient client;

  RestRegister(
      @Value("${platewarden.cases.url}") String url,
      @Value("${platewarden.cases.token:}") String token,
      @Value("${platewarden.cases.timeout:PT2S}") Duration timeout) {
    this.url = url.replaceAll("/+$", "");
    this.token = token;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Answer about(String caseNumber) {
    try {
      String path = URLEncoder.encode(caseNumber, StandardCharsets.UTF_8).replace("+", "%20");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url + "/cases/" + path))
              .timeout(timeout)
              .header("Accept", "application/json")
              .GET();
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      HttpResponse<InputStream> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return switch (answer.statusCode()) {
          case 200 -> word(caseNumber, body.readNBytes(LONGEST_ANSWER));
          case 404 -> Answer.notThere();
          default -> silent("answered " + answer.statusCode());
        };
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silent("was not waited for");
    } catch (IOException | RuntimeException e) {
      // Messages of these may quote the answer.
      return silent("does not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Answer word(String asked, byte[] body) throws IOException {
    JsonNode answer = JSON.readTree(body);
    if (!answer.path("number").asText().equals(asked) || !answer.path("active").isBoolean()) {
      return silent("answered something else than it was asked");
    }
    Set<String> assigned = new LinkedHashSet<>();
    for (JsonNode account : answer.path("assignedTo")) {
      if (!CaseWord.isAccount(account.asText())) {
        return silent("answered something else than it was asked");
      }
      assigned.add(account.asText());
    }
    Charge charge =
        answer.path("charge").isMissingNode()
            ? Charge.UNKNOWN
            : Charge.valueOf(answer.path("charge").asText());
    boolean active = answer.path("active").asBoolean();
    return new Answer(
        active
            ? platewarden.investigation.CaseStanding.ACTIVE
            : platewarden.investigation.CaseStanding.INACTIVE,
        new CaseWord(asked, active, charge, assigned));
  }

  private static Answer silent(String why) {
    LOG.warn("The register of cases {}", why);
    return Answer.unreachable();
  }
}
