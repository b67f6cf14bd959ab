package platewarden.trail.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.trail.IdentityEventsSeen;
import platewarden.trail.Trail;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailAlarms.Kind;
import platewarden.trail.TrailEvent;

/**
 * Puts Keycloak's login and administration events on the trail, each once: it asks again for the
 * last ten minutes, and an event and the note that it was taken commit together.
 */
@Component
class TakeIdentityEvents {

  private static final Logger LOG = LoggerFactory.getLogger(TakeIdentityEvents.class);
  private static final Clause ROLES = Clause.of("13.824 subd. 7(c)");
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration TOO_LONG = Duration.ofMinutes(15);

  private final KeycloakEvents keycloak;
  private final IdentityEventsSeen seen;
  private final Trail trail;
  private final TrailAlarms alarms;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Instant lastAnswer;

  TakeIdentityEvents(
      KeycloakEvents keycloak,
      IdentityEventsSeen seen,
      Trail trail,
      TrailAlarms alarms,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.keycloak = keycloak;
    this.seen = seen;
    this.trail = trail;
    this.alarms = alarms;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.lastAnswer = clock.instant();
  }

  @Scheduled(initialDelay = 10_000, fixedDelayString = "${platewarden.trail.identity-events:15s}")
  void take() throws InterruptedException {
    Instant from = seen.last().map(last -> last.minus(AGAIN)).orElse(Instant.EPOCH);
    try {
      take(keycloak.ofPeople(from), TakeIdentityEvents::ofPerson);
      take(keycloak.ofAdministrators(from), TakeIdentityEvents::ofAdministrator);
      lastAnswer = clock.instant();
      alarms.end(Kind.NO_IDENTITY_EVENTS);
      transaction.executeWithoutResult(status -> seen.forgetBefore(from.minus(AGAIN)));
    } catch (IOException e) {
      LOG.warn("The identity service does not hand over its events: {}", e.getMessage());
      if (Duration.between(lastAnswer, clock.instant()).compareTo(TOO_LONG) >= 0) {
        alarms.raise(Kind.NO_IDENTITY_EVENTS, "Not since " + lastAnswer);
      }
    }
  }

  private void take(List<JsonNode> events, Function<JsonNode, TrailEvent> entry) {
    for (JsonNode event : events) {
      Instant at = Instant.ofEpochMilli(event.path("time").asLong());
      transaction.executeWithoutResult(
          status -> {
            if (!ofOurs(event) && seen.add(id(event), at)) {
              trail.record(entry.apply(event).under(ROLES).with("happened", at.toString()));
            }
          });
    }
  }

  private static boolean ofOurs(JsonNode event) {
    return event.path("type").asText().equals("CLIENT_LOGIN")
        && event.path("clientId").asText().equals(KeycloakEvents.CLIENT);
  }

  private static String id(JsonNode event) {
    return event.hasNonNull("id")
        ? event.path("id").asText()
        : UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A name that was typed and is nobody's is not taken over: it may be a password, or a plate. */
  private static TrailEvent ofPerson(JsonNode event) {
    String type = event.path("type").asText();
    boolean known = event.hasNonNull("userId");
    String actor = known ? event.path("details").path("username").asText("") : "nobody";
    TrailEvent entry =
        TrailEvent.done(
                action(type),
                actor.isEmpty() ? event.path("userId").asText() : actor,
                "account",
                event.path("userId").asText("none"))
            .with("type", type)
            .with("client", event.path("clientId").asText("none"))
            .with("address", event.path("ipAddress").asText("none"));
    return type.endsWith("_ERROR")
        ? entry.failed().with("error", event.path("error").asText("none"))
        : entry;
  }

  private static String action(String type) {
    if (type.startsWith("LOGIN")) {
      return type.endsWith("_ERROR") ? "SignInFailed" : "SignedIn";
    }
    if (type.startsWith("LOGOUT")) {
      return "SignedOut";
    }
    return type.matches("(UPDATE|REMOVE)_.*") ? "AccountChanged" : "IdentityEvent";
  }

  private static TrailEvent ofAdministrator(JsonNode event) {
    String resource = event.path("resourceType").asText("none");
    boolean account = resource.matches("USER.*|.*ROLE_MAPPING|GROUP_MEMBERSHIP");
    return TrailEvent.done(
            account ? "AccountChanged" : "IdentityConfigurationChanged",
            event.path("authDetails").path("userId").asText("none"),
            resource.toLowerCase(java.util.Locale.ROOT),
            event.path("resourcePath").asText("none"))
        .with("operation", event.path("operationType").asText())
        .with("client", event.path("authDetails").path("clientId").asText("none"))
        .with("address", event.path("authDetails").path("ipAddress").asText("none"));
  }
}
