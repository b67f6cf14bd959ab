package platewarden.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessDecision.Step;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Writes the authorization that 13.824 subd. 7(b) asks for and signs it. It rests on the decisions
 * in the record, never on what a process says.
 */
@Service
@Transactional
public class SignAuthorization {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AccessFile file;
  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final Documents documents;
  private final Trail trail;
  private final Clock clock;

  /** Signs in these records. */
  public SignAuthorization(
      AccessFile file,
      Authorizations authorizations,
      PersonnelRecords personnel,
      Documents documents,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.documents = documents;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Signs, once for each request.
   *
   * @throws IllegalStateException when the record does not hold the decisions that it takes
   */
  public void sign(UUID requestId) {
    AccessRequest request = file.find(requestId).orElseThrow();
    if (request.state() != AccessState.DECIDED && authorizations.ofRequest(requestId).isPresent()) {
      return;
    }
    AccessDecision granted = grant(request);
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    LocalDate lastDay = Objects.requireNonNull(granted.validUntil());
    Map<String, Object> statement = statement(id, request, granted, now);
    String document = json(statement);
    String signature = documents.sign(document);
    statement.put("signature", signature);
    byte[] pdf = documents.pdf("authorization", statement);
    Authorization authorization =
        new Authorization(
            id,
            requestId,
            request.requester(),
            null,
            lastDay.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant(),
            granted.delegationId(),
            granted.by(),
            now,
            document,
            signature,
            pdf,
            sha256(pdf),
            null);
    authorizations.save(authorization);
    file.save(request.in(AccessState.AWAITING_ACCOUNT, now));
    trail.record(
        TrailEvent.done("AuthorizationSigned", granted.by(), "authorization", id.toString())
            .under(AccessRefusals.WRITTEN)
            .with("request", requestId.toString())
            .with("validUntil", lastDay.toString())
            .with("documentSha256", sha256(document.getBytes(StandardCharsets.UTF_8)))
            .with("pdfSha256", authorization.sha256()));
  }

  private AccessDecision grant(AccessRequest request) {
    AccessDecision granted = file.decision(request.id(), Step.ACCESS).orElse(null);
    boolean concurs =
        file.lastCheck(request.id()).map(AccessCheck::level).orElse(null) != DecisionLevel.CHIEF_OWN
            || file.decision(request.id(), Step.CONCURRENCE)
                .filter(decision -> decision.code().equals("CONCUR"))
                .isPresent();
    if (request.state() != AccessState.DECIDED
        || granted == null
        || !granted.code().equals("GRANT")
        || granted.by().equals(request.requester())
        || !concurs) {
      throw new IllegalStateException("The record holds no decision that can be signed");
    }
    return granted;
  }

  private Map<String, Object> statement(
      UUID id, AccessRequest request, AccessDecision granted, Instant now) {
    PersonnelRecords.Training training =
        personnel.training(request.requester(), Days.of(now)).orElse(null);
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("authorization", id.toString());
    statement.put("request", request.id().toString());
    statement.put("person", request.requester());
    statement.put("duty", request.duty());
    statement.put(
        "unit",
        personnel
            .assignment(request.requester())
            .map(PersonnelRecords.Assignment::unit)
            .orElse("unknown"));
    statement.put("scope", request.assignment());
    statement.put("purposes", request.purposes());
    statement.put(
        "training",
        training == null
            ? "none"
            : "%s, %s, by %s, valid until %s"
                .formatted(
                    training.course(),
                    training.completedOn(),
                    training.trainer(),
                    training.validUntil()));
    statement.put(
        "delegation",
        granted.delegationId() == null ? "none: the chief" : granted.delegationId().toString());
    statement.put(
        "assignmentConfirmedBy",
        file.decision(request.id(), Step.ASSIGNMENT).map(AccessDecision::by).orElse("nobody"));
    statement.put(
        "concurredBy",
        file.decision(request.id(), Step.CONCURRENCE).map(AccessDecision::by).orElse("not needed"));
    statement.put("from", Days.of(now).toString());
    statement.put("until", String.valueOf(granted.validUntil()));
    statement.put("signedBy", granted.by());
    statement.put("signedAt", now.toString());
    statement.put("clause", AccessRefusals.WRITTEN.citation());
    return statement;
  }

  private static String json(Map<String, Object> statement) {
    try {
      return JSON.writeValueAsString(statement);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An authorization cannot be written as JSON", e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
