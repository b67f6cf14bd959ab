package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static platewarden.alerts.AlertFixture.COLLECTED;
import static platewarden.alerts.AlertFixture.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import platewarden.investigation.CaseRecord;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.Classification;
import platewarden.trail.TrailEvent;

class VerificationTest {

  private static final Instant NOW = COLLECTED.plusSeconds(120);
  private static final Instant CHECKED = COLLECTED.plusSeconds(60);

  private final AlertDesk desk = new AlertDesk();

  @Nested
  @DisplayName("GO-445.17 Verification")
  class Verifying {

    @ParameterizedTest
    @EnumSource(value = AlertStatus.class, mode = Mode.EXCLUDE, names = "NEW")
    void what_the_officer_found_becomes_the_status(AlertStatus result) {
      var given = desk.given(alert());

      var view = verify(given.id(), result, "Dispatch, by radio", CHECKED).orElseThrow();

      assertThat(view.status()).isEqualTo(result);
      assertThat(view.verification())
          .isEqualTo(new Verification(result, "officer", "Dispatch, by radio", CHECKED, NOW, null));
      assertThat(desk.trail).extracting(TrailEvent::action).containsExactly("AlertVerified");
    }

    @Test
    void verifying_twice_is_a_conflict_and_the_first_stands() {
      var given = desk.given(alert());
      assertThat(verify(given.id(), AlertStatus.MISREAD, "Dispatch", CHECKED)).isPresent();

      var refused = refused(() -> verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", CHECKED));

      assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
      assertThat(refused.refusals().get(0).clause().citation()).isEqualTo("GO-445.17 Verification");
      assertThat(desk.records.get(given.id()))
          .extracting(AlertRecord::status)
          .isEqualTo(AlertStatus.MISREAD);
    }

    @Test
    void a_verification_that_lacks_something_is_refused_and_that_is_on_the_trail() {
      var given = desk.given(alert());

      assertIncomplete(() -> verify(given.id(), null, "Dispatch", CHECKED));
      assertIncomplete(() -> verify(given.id(), AlertStatus.NEW, "Dispatch", CHECKED));
      assertIncomplete(() -> verify(given.id(), AlertStatus.CONFIRMED, " ", CHECKED));
      assertIncomplete(() -> verify(given.id(), AlertStatus.CONFIRMED, null, CHECKED));
      assertIncomplete(() -> verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", null));

      assertThat(desk.trail)
          .hasSize(5)
          .extracting(TrailEvent::outcome)
          .containsOnly(TrailEvent.Outcome.REFUSED);
      assertThat(Objects.requireNonNull(desk.records.get(given.id())).status())
          .isEqualTo(AlertStatus.NEW);
    }

    @Test
    void a_look_up_in_the_future_or_before_the_read_is_refused() {
      var given = desk.given(alert());

      assertIncomplete(
          () -> verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", NOW.plusMillis(1)));
      assertIncomplete(
          () -> verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", COLLECTED.minusMillis(1)));
      assertThat(verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", NOW)).isPresent();
    }

    @Test
    void the_plate_does_not_go_where_it_would_outlive_the_read() {
      var given = desk.given(alert().plates("8JR417", "BJR417"));

      assertIncomplete(() -> verify(given.id(), AlertStatus.CONFIRMED, "MNJIS bjr-417", CHECKED));
    }

    @Test
    void an_alert_that_is_not_there_is_not_there() {
      assertThat(verify(UUID.randomUUID(), AlertStatus.CONFIRMED, "Dispatch", CHECKED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = AlertStatus.class, mode = Mode.EXCLUDE, names = "CONFIRMED")
    void no_action_while_there_is_no_confirmed_verification(AlertStatus status) {
      var given = desk.given(alert().found(status));

      var refused = refused(() -> act(given.id(), "ARREST", null));

      assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
      assertThat(refused.refusals().get(0).clause().citation()).isEqualTo("GO-445.17 Verification");
      assertThat(Objects.requireNonNull(desk.records.get(given.id())).action()).isNull();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Reporting")
  class Reporting {

    @Test
    void a_recovery_and_an_arrest_want_a_report_until_its_number_is_there() {
      var given = desk.given(alert().found(AlertStatus.CONFIRMED));

      assertThat(action(act(given.id(), "recovered", null)).reportDue()).isTrue();
      assertThat(action(act(given.id(), "RECOVERED", "26-123456")).reportDue()).isFalse();
      assertThat(action(act(given.id(), "ARREST", "")).reportDue()).isTrue();
      assertThat(action(act(given.id(), "stop no arrest", null)).reportDue()).isFalse();
      assertThat(desk.trail).hasSize(4);
    }

    @Test
    void other_words_are_kept_as_words() {
      var given = desk.given(alert().found(AlertStatus.CONFIRMED));

      var action = action(act(given.id(), "Followed to the garage", null));

      assertThat(action.kind()).isEqualTo(Action.Kind.OTHER);
      assertThat(action.words()).isEqualTo("Followed to the garage");
      assertThat(desk.trail.toString()).doesNotContain("garage");
    }

    @Test
    void an_action_without_words_and_a_report_number_that_is_the_plate_are_refused() {
      var given = desk.given(alert().found(AlertStatus.CONFIRMED));

      assertIncomplete(() -> act(given.id(), " ", null));
      assertIncomplete(() -> act(given.id(), "ARREST", "TST-123"));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class WrittenAuthorization {
    @Test
    void without_one_there_is_no_verifying() {
      assertForbidden(AlertDesk.UNAUTHORIZED, "13.824 subd. 7(b)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {
    @Test
    void without_it_there_is_no_verifying() {
      assertForbidden(AlertDesk.UNTRAINED, "GO-445.17 Training");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Role {
    @Test
    void a_role_that_has_no_part_in_alerts_sees_none() {
      assertForbidden(AlertDesk.AUDITOR, "13.824 subd. 7(c)");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(b)")
  class OrdinaryClass {

    private final UUID read = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
        value = AlertStatus.class,
        mode = Mode.EXCLUDE,
        names = {"NEW", "CONFIRMED"})
    void a_read_whose_only_alert_proved_wrong_is_private_data_again(AlertStatus wrong) {
      desk.cases.put("26-1", new CaseRecord("26-1", true, Set.of()));
      desk.classes.put(read, Classification.ACTIVE_INVESTIGATIVE);
      var given = desk.given(alert().ofCase("26-1", read));

      assertThat(verify(given.id(), wrong, "Dispatch", CHECKED)).isPresent();

      assertThat(desk.classes).containsEntry(read, Classification.PRIVATE_OR_NONPUBLIC);
      assertThat(desk.trail).extracting(TrailEvent::action).contains("ReadClassified");
    }

    @Test
    void another_alert_of_an_active_case_keeps_it_in_the_file() {
      desk.cases.put("26-1", new CaseRecord("26-1", true, Set.of()));
      desk.classes.put(read, Classification.ACTIVE_INVESTIGATIVE);
      desk.given(alert().ofCase("26-1", read));
      var wrong = desk.given(alert().ofCase("26-1", read));

      assertThat(verify(wrong.id(), AlertStatus.NOT_CURRENT, "Dispatch", CHECKED)).isPresent();

      assertThat(desk.classes).containsEntry(read, Classification.ACTIVE_INVESTIGATIVE);
    }

    @Test
    void a_confirmed_alert_changes_no_class() {
      desk.classes.put(read, Classification.ACTIVE_INVESTIGATIVE);
      var given = desk.given(alert().ofCase("26-2", read));

      assertThat(verify(given.id(), AlertStatus.CONFIRMED, "Dispatch", CHECKED)).isPresent();

      assertThat(desk.classes).containsEntry(read, Classification.ACTIVE_INVESTIGATIVE);
    }
  }

  private void assertForbidden(Person person, String clause) {
    var given = desk.given(alert());
    var found = new VerifyAlert.Found(AlertStatus.CONFIRMED, "Dispatch", CHECKED, null);

    var refused = refused(() -> desk.verifying(NOW).verify(person, given.id(), found));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refused.refusals())
        .extracting(Refusal::clause)
        .extracting(Object::toString)
        .containsExactly(clause);
    assertThat(desk.trail)
        .extracting(TrailEvent::outcome)
        .containsExactly(TrailEvent.Outcome.REFUSED);
  }

  private Optional<AlertView> verify(
      UUID id, @Nullable AlertStatus result, @Nullable String source, @Nullable Instant checkedAt) {
    return desk.verifying(NOW)
        .verify(AlertDesk.OFFICER, id, new VerifyAlert.Found(result, source, checkedAt, null));
  }

  private Optional<AlertView> act(UUID id, String action, @Nullable String report) {
    return desk.acting(NOW.plusSeconds(60)).record(AlertDesk.OFFICER, id, action, report);
  }

  private static Action action(Optional<AlertView> alert) {
    return Objects.requireNonNull(alert.orElseThrow().action());
  }

  private static Refused refused(ThrowingCallable call) {
    return catchThrowableOfType(Refused.class, call);
  }

  private static void assertIncomplete(ThrowingCallable call) {
    assertThat(refused(call).kind()).isEqualTo(Refused.Kind.INCOMPLETE);
  }
}
