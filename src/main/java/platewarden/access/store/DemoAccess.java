package platewarden.access.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;
import platewarden.access.Authorization;
import platewarden.access.Documents;
import platewarden.access.LawfulPurposes;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.access.PersonnelRecords.Delegation;
import platewarden.access.PersonnelRecords.Training;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The staff of the demonstration, with what each of them has and lacks. */
@Component
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class DemoAccess implements ApplicationRunner {

  private static final String UNIT = "Property Crimes";

  private static final List<Assignment> STAFF =
      List.of(
          new Assignment("commander", "Technology Unit", "chief"),
          new Assignment("tuadmin", "Technology Unit", "commander"),
          new Assignment("chief", "Office of the Chief", "authority"),
          new Assignment("officer", "Patrol West", "supervisor"),
          new Assignment("investigator", UNIT, "supervisor"),
          new Assignment("investigator2", UNIT, "supervisor"),
          new Assignment("untrained", UNIT, "supervisor"),
          new Assignment("unauthorized", UNIT, "supervisor"),
          new Assignment("supervisor", UNIT, "chief"),
          new Assignment("otc", "Office of Technology", "authority"));

  private static final Set<String> TRAINED =
      Set.of(
          "commander",
          "tuadmin",
          "chief",
          "officer",
          "investigator",
          "investigator2",
          "unauthorized",
          "supervisor");

  /** Account and duty. */
  private static final List<List<String>> AUTHORIZED =
      List.of(
          List.of("commander", "technology-unit-commander", "chief"),
          List.of("tuadmin", "technology-unit", "commander"),
          List.of("officer", "officer", "commander"),
          List.of("investigator", "investigator", "commander"),
          List.of("untrained", "investigator", "commander"),
          List.of("supervisor", "supervisor", "commander"));

  private final EntityManager rows;
  private final Documents documents;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  DemoAccess(
      EntityManager rows,
      Documents documents,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(
        status -> {
          if (rows.find(AssignmentRow.class, "commander") == null) {
            seed();
          }
        });
  }

  private void seed() {
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    Delegation delegation =
        new Delegation(
            UUID.randomUUID(),
            "chief",
            "technology-unit-commander",
            now.minus(Duration.ofDays(90)),
            now.plus(Duration.ofDays(275)));
    byte[] paper =
        documents.pdf(
            "delegation",
            Map.of(
                "chief",
                "chief",
                "designee",
                "technology-unit-commander",
                "from",
                Days.of(delegation.from()).toString(),
                "until",
                Days.of(delegation.until()).toString()));
    rows.persist(new DelegationRow(delegation, "decide on access", paper, sha256(paper), now));
    STAFF.forEach(assignment -> rows.persist(new AssignmentRow(assignment, "demonstration", now)));
    TRAINED.stream()
        .sorted()
        .forEach(
            person ->
                rows.persist(
                    new TrainingRow(
                        new Training(
                            UUID.randomUUID(),
                            person,
                            "LPR operator, basic",
                            person.equals("tuadmin") ? "commander" : "tuadmin",
                            today.minusDays(60),
                            today.plusDays(305)))));
    AUTHORIZED.forEach(one -> authorize(one.get(0), one.get(1), one.get(2), delegation, now));
    trail.record(
        TrailEvent.done("DemonstrationPrepared", "system", "access", "demonstration")
            .with("authorizations", AUTHORIZED.size()));
  }

  private void authorize(
      String person, String duty, String signer, Delegation delegation, Instant now) {
    AccessRequest request =
        new AccessRequest(
            UUID.randomUUID(),
            person,
            Set.of(duty),
            "Demonstration",
            LawfulPurposes.CODES,
            "LPR operator, basic",
            now,
            AccessState.GRANTED,
            now,
            now);
    rows.persist(new AccessRequestRow(request));
    UUID id = UUID.randomUUID();
    Instant until = now.plus(Duration.ofDays(300));
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("authorization", id.toString());
    statement.put("request", request.id().toString());
    statement.put("person", person);
    statement.put("duty", duty);
    statement.put("unit", "demonstration");
    statement.put("scope", "Demonstration");
    statement.put("purposes", LawfulPurposes.CODES);
    statement.put("training", "LPR operator, basic");
    statement.put("assignmentConfirmedBy", "supervisor");
    statement.put("delegation", signer.equals("chief") ? "none: the chief" : delegation.id());
    statement.put("concurredBy", "not needed");
    statement.put("from", Days.of(now).toString());
    statement.put("until", Days.of(until).minusDays(1).toString());
    statement.put("signedBy", signer);
    statement.put("signedAt", now.toString());
    statement.put("clause", "13.824 subd. 7(b)");
    String document = json(statement);
    String signature = documents.sign(document);
    statement.put("signature", signature);
    byte[] pdf = documents.pdf("authorization", statement);
    rows.persist(
        new AuthorizationRow(
            new Authorization(
                id,
                request.id(),
                person,
                now,
                until,
                signer.equals("chief") ? null : delegation.id(),
                signer,
                now,
                document,
                signature,
                pdf,
                sha256(pdf),
                null)));
  }

  private static String json(Map<String, Object> statement) {
    try {
      return JsonMapper.builder().build().writeValueAsString(statement);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An authorization cannot be written as JSON", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
