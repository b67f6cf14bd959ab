package platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.security.Accounts;

@PlatewardenIT
@DisplayName("13.824 subd. 7(b)")
class AccessGrantIT {

  private static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander"));
  private static final Person SUPERVISOR = new Person("supervisor", Set.of("supervisor"));
  private static final Person OTC = new Person("otc", Set.of("office-of-technology"));
  private static final Person TRAINER = new Person("tuadmin", Set.of("technology-unit"));

  @Autowired private RequestAccess requestAccess;
  @Autowired private WithdrawAccessRequest withdraw;
  @Autowired private RecordTraining recordTraining;
  @Autowired private FindAccessRequests find;
  @Autowired private AskStanding standing;
  @Autowired private AccessFile file;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private RuntimeService runtime;
  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;
  @Autowired private Environment environment;
  @Autowired private Accounts accounts;

  private final Person person =
      new Person("it-" + UUID.randomUUID().toString().substring(0, 8), Set.of("investigator"));

  @BeforeEach
  void inTheStaffRegister() {
    new KeycloakFixture(environment).make(person.username());
    jdbc.update(
        "insert into assignments (username, unit, supervisor) values (?, 'Property Crimes', 'supervisor')",
        person.username());
  }

  @Test
  void a_request_becomes_a_signed_authorization_in_force() throws Exception {
    UUID id = ask();
    await().until(() -> state(id) == AccessState.AWAITING_TRAINING);
    recordTraining.record(
        TRAINER,
        new RecordTraining.Training(person.username(), "LPR operator, basic", today(), null));
    decide(id, SUPERVISOR, "Task_ConfirmAssignment", Map.of("assignmentDecision", "REQUIRES"));
    decide(
        id,
        COMMANDER,
        "Task_DecideAccess",
        Map.of("accessDecision", "GRANT", "validUntil", today().plusMonths(6).toString()));
    await().until(() -> state(id) == AccessState.AWAITING_ACCOUNT);
    assertThat(standing.of(person.username()).authorized()).isFalse();
    decide(id, OTC, "Task_ProvisionAccount", Map.of("provisioned", true, "keptTicket", "OTC-4711"));
    await().until(() -> state(id) == AccessState.GRANTED);

    assertThat(standing.of(person.username()).authorized()).isTrue();
    assertThat(standing.of(person.username()).trainingCurrent()).isTrue();
    assertThat(accounts.find(person.username()).orElseThrow().roles())
        .containsExactly("investigator");
    await().until(() -> find.letter(person, id).isPresent());
    assertThat(find.authorization(person, id).orElseThrow()).startsWith(bytes("%PDF"));
    assertThat(signatureIsGood(id)).isTrue();
    assertThat(trailActions(id))
        .contains("AccessRequested", "AccessChecked", "TaskClaimed", "TaskCompleted");
  }

  @Test
  void a_refused_claim_is_on_the_trail_and_changes_nothing() {
    recordTraining.record(
        TRAINER,
        new RecordTraining.Training(person.username(), "LPR operator, basic", today(), null));
    UUID id = ask();
    Person own = new Person(person.username(), Set.of("investigator", "supervisor"));
    Task task = waitFor(id, "Task_ConfirmAssignment");

    assertThatThrownBy(() -> as(own, () -> tasks.claim(task.getId(), own.username())))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("GO-445.17 Access");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_entries where subject_id = ? and action = 'TaskClaimed' and outcome = 'REFUSED'",
                Integer.class,
                id.toString()))
        .isEqualTo(1);
    assertThat(state(id)).isEqualTo(AccessState.AWAITING_ASSIGNMENT);
  }

  @Test
  void a_reason_is_sealed_and_the_refusal_is_a_letter() {
    recordTraining.record(
        TRAINER,
        new RecordTraining.Training(person.username(), "LPR operator, basic", today(), null));
    UUID id = ask();
    decide(
        id,
        SUPERVISOR,
        "Task_ConfirmAssignment",
        Map.of("assignmentDecision", "DOES_NOT", "note", "The unit was dissolved in spring"));
    await().until(() -> state(id) == AccessState.REFUSED);

    assertThat(find.find(person, id).orElseThrow().refusals())
        .extracting(refusal -> refusal.clause().citation())
        .containsExactly("GO-445.17 Access");
    assertThat(find.letter(person, id).orElseThrow()).startsWith(bytes("%PDF"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_hi_varinst where text_ like '%dissolved%'",
                Integer.class))
        .isZero();
    assertThat(
            jdbc.queryForList("select sealed from decision_notes", byte[].class).stream()
                .noneMatch(
                    row -> new String(row, StandardCharsets.ISO_8859_1).contains("dissolved")))
        .isTrue();
  }

  @Test
  void the_record_and_the_process_begin_together_or_not_at_all() {
    UUID id = ask();
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    await().until(() -> state(id) == AccessState.AWAITING_TRAINING);
    withdraw.withdraw(person, id);

    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count())
        .isZero();
    assertThat(state(id)).isEqualTo(AccessState.WITHDRAWN);
    assertThat(file.open(person.username())).isEmpty();
  }

  private UUID ask() {
    return requestAccess.request(
        person, new NewAccessRequest("Burglaries", List.of("ACTIVE_WARRANT"), "TU-2026-118"));
  }

  private AccessState state(UUID id) {
    return find.find(person, id).orElseThrow().state();
  }

  private Task waitFor(UUID id, String step) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(id.toString())
                        .taskDefinitionKey(step)
                        .count()
                    == 1);
    return Objects.requireNonNull(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(id.toString())
            .taskDefinitionKey(step)
            .singleResult());
  }

  private void decide(UUID id, Person by, String step, Map<String, Object> form) {
    Task task = waitFor(id, step);
    as(by, () -> tasks.claim(task.getId(), by.username()));
    as(by, () -> forms.submitTaskForm(task.getId(), new HashMap<>(form)));
  }

  private void as(Person by, Runnable action) {
    identity.setAuthentication(by.username(), List.copyOf(by.roles()));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> trailActions(UUID id) {
    return jdbc.queryForList(
        "select action from trail_entries where subject_id = ?", String.class, id.toString());
  }

  private boolean signatureIsGood(UUID id) throws Exception {
    byte[] key =
        Objects.requireNonNull(
            jdbc.queryForObject("select public_key from signing_keys", byte[].class));
    Map<String, Object> row =
        jdbc.queryForMap("select document, signature from authorizations where request_id = ?", id);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    signature.update(bytes(String.valueOf(row.get("document"))));
    return signature.verify(Base64.getDecoder().decode(String.valueOf(row.get("signature"))));
  }

  private LocalDate today() {
    return Days.of(clock.instant());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
