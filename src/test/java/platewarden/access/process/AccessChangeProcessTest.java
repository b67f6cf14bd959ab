package platewarden.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.access.process.AccessGrantFixture.ATTORNEY;
import static platewarden.access.process.AccessGrantFixture.CHIEF;
import static platewarden.access.process.AccessGrantFixture.COMMANDER;
import static platewarden.access.process.AccessGrantFixture.INVESTIGATOR;
import static platewarden.access.process.AccessGrantFixture.OTC;
import static platewarden.access.process.AccessGrantFixture.SUPERVISOR;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.access.AccessChange;
import platewarden.access.AccessChange.Step;
import platewarden.access.AccessEnded;
import platewarden.access.ChangeReason;
import platewarden.access.NewChange;
import platewarden.law.Refused;
import platewarden.platform.Person;

class AccessChangeProcessTest {

  private static final String NEED = AccessChangeProcess.Tasks.CONFIRM_NEW_ASSIGNMENT;
  private static final String DECIDE = AccessChangeProcess.Tasks.DECIDE;
  private static final String AS_CHIEF = AccessChangeProcess.Tasks.DECIDE_AS_CHIEF;
  private static final String OUTSIDE = AccessChangeProcess.Tasks.DECIDE_OUTSIDE;
  private static final String CLOSE = AccessChangeProcess.Tasks.CONFIRM_AT_OTC;
  private static final Map<String, Object> CLOSED =
      Map.of("closed", true, "keptTicket", "OTC-4712");
  private static final Map<String, Object> RESTORE =
      Map.of("accessDecision", "RESTORE", "validUntil", "2027-10-01");
  private static final String WHY = "The work is done by another unit now";
  private static final Person OTHER_OTC = new Person("otc2", Set.of("office-of-technology"));
  private static final Person NEW_SUPERVISOR = new Person("supervisor2", Set.of("supervisor"));

  private final AccessGrantFixture access = new AccessGrantFixture();

  @AfterEach
  void close() {
    access.close();
  }

  private void granted(Person person, Person decider, String decideStep) {
    access.trained(person, "2027-10-01");
    access.ask(person);
    access.decide(
        person.equals(SUPERVISOR) ? NEW_SUPERVISOR : SUPERVISOR,
        AccessGrantProcess.Tasks.CONFIRM_ASSIGNMENT,
        Map.of("assignmentDecision", "REQUIRES"));
    access.decide(
        decider, decideStep, Map.of("accessDecision", "GRANT", "validUntil", "2027-10-01"));
    access.decide(
        OTC,
        AccessGrantProcess.Tasks.PROVISION_ACCOUNT,
        Map.of("provisioned", true, "keptTicket", "OTC-1"));
    assertThat(authorized(person)).isTrue();
  }

  private void granted(Person person) {
    granted(person, COMMANDER, AccessGrantProcess.Tasks.DECIDE_ACCESS);
  }

  private boolean authorized(Person person) {
    return access
        .records
        .inForce(person.username(), ClockUtil.getCurrentTime().toInstant())
        .isPresent();
  }

  private UUID report(Person by, Person whose, ChangeReason reason, String effectiveAt) {
    boolean mover = reason == ChangeReason.MOVER;
    return access.reportChange.report(
        by,
        new NewChange(
            whose.username(),
            reason,
            effectiveAt.isEmpty() ? null : Instant.parse(effectiveAt),
            mover ? "Homicide" : null,
            mover ? "supervisor2" : null));
  }

  private AccessChange change(UUID id) {
    return access.changes.find(id).orElseThrow();
  }

  @Nested
  @DisplayName("GO-445.17 Access")
  class Leaver {

    @Test
    void access_ends_on_the_second_and_sessions_and_roles_right_after() {
      granted(INVESTIGATOR);
      // Friday, 17:00 in Saint Paul.
      UUID id = report(SUPERVISOR, INVESTIGATOR, ChangeReason.LEAVER, "2026-11-27T23:00:00Z");
      access.at("2026-11-27T22:59:59Z");
      assertThat(authorized(INVESTIGATOR)).isTrue();
      access.at("2026-11-27T23:00:00Z");

      assertThat(authorized(INVESTIGATOR)).isFalse();
      assertThat(access.accounts.over("investigator2", Instant.parse("2026-11-27T22:59:00Z")))
          .isTrue();
      assertThat(access.accounts.roles.get("investigator2")).isEmpty();
      assertThat(access.accounts.disabled).contains("investigator2");
      assertThat(access.accounts.loggedOut).containsExactly("investigator2");
      assertThat(access.records.assignment("investigator2")).isEmpty();
      assertThat(access.published)
          .containsExactly(
              new AccessEnded("investigator2", id, Instant.parse("2026-11-27T23:00:00Z")));
      assertThat(access.records.authorizations.values())
          .as("on file, ended")
          .singleElement()
          .satisfies(it -> assertThat(it.endedAt()).isEqualTo("2026-11-27T23:00:00Z"));
    }

    @Test
    void no_proof_of_the_office_of_technology_by_the_end_of_the_day_warns_the_commander() {
      granted(INVESTIGATOR);
      UUID id = report(SUPERVISOR, INVESTIGATOR, ChangeReason.LEAVER, "2026-11-27T23:00:00Z");
      access.at("2026-11-27T23:00:00Z");
      access.at("2026-11-28T02:59:59Z");
      assertThat(access.recorded()).doesNotContain("TaskDue " + CLOSE);
      access.at("2026-11-28T03:00:01Z");
      assertThat(access.recorded()).contains("TaskDue " + CLOSE);
      access.at("2026-11-28T05:58:59Z");
      assertThat(change(id).done(Step.COMMANDER_WARNED)).isFalse();
      access.at("2026-11-28T05:59:01Z");

      assertThat(change(id).done(Step.COMMANDER_WARNED)).isTrue();
      assertThat(access.waits(CLOSE)).as("the task stays").isTrue();
      access.decide(OTC, CLOSE, CLOSED);
      assertThat(change(id).closedAt()).isNotNull();
      assertThat(access.endedAt(AccessChangeProcess.Ends.WARNED)).isTrue();
      assertThat(access.endedAt(AccessChangeProcess.Ends.ENDED)).isTrue();
    }

    @Test
    void the_clerk_on_duty_who_leaves_does_not_confirm_their_own_closure() {
      access.accounts.roles.put("otc2", new java.util.HashSet<>(OTHER_OTC.roles()));
      UUID id = report(SUPERVISOR, OTC, ChangeReason.LEAVER, "");
      access.run();

      assertThatThrownBy(() -> access.claim(OTC, CLOSE))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("subject");
      access.decide(OTHER_OTC, CLOSE, CLOSED);
      assertThat(change(id).closedAt()).isNotNull();
    }

    @Test
    void who_reported_does_not_prove_and_an_untouched_box_proves_nothing() {
      report(OTC, INVESTIGATOR, ChangeReason.LEAVER, "");
      access.run();

      assertThatThrownBy(() -> access.claim(OTC, CLOSE)).isInstanceOf(AuthorizationException.class);
      assertThatThrownBy(() -> access.decide(OTHER_OTC, CLOSE, Map.of("closed", false)))
          .isInstanceOf(Refused.class);
      assertThat(access.waits(CLOSE)).isTrue();
    }

    @Test
    void work_that_the_leaver_had_claimed_goes_back_to_the_group() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.claim(SUPERVISOR, AccessGrantProcess.Tasks.CONFIRM_ASSIGNMENT);
      report(CHIEF, SUPERVISOR, ChangeReason.LEAVER, "");
      access.run();

      assertThat(access.task(AccessGrantProcess.Tasks.CONFIRM_ASSIGNMENT).getAssignee()).isNull();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class WithoutKeycloak {

    @Test
    void access_ends_all_the_same_and_roles_are_taken_when_it_answers_again() {
      granted(INVESTIGATOR);
      access.accounts.down = true;
      UUID id = report(SUPERVISOR, INVESTIGATOR, ChangeReason.LEAVER, "");
      assertThat(authorized(INVESTIGATOR)).as("before any job ran").isFalse();
      assertThatThrownBy(access::run).hasMessageContaining("Keycloak does not answer");

      assertThat(change(id).done(Step.SESSIONS_ENDED)).isFalse();
      assertThat(access.accounts.roles.get("investigator2")).isNotEmpty();
      access.accounts.down = false;
      access.at(ClockUtil.getCurrentTime().toInstant().plusSeconds(61).toString());
      assertThat(access.accounts.roles.get("investigator2")).isEmpty();
      assertThat(change(id).done(Step.SESSIONS_ENDED)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Mover {

    @Test
    void access_is_suspended_until_the_new_supervisor_and_the_commander_act() {
      granted(INVESTIGATOR);
      UUID id = report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      assertThat(authorized(INVESTIGATOR)).isFalse();
      assertThat(access.records.assignment("investigator2").orElseThrow().unit())
          .isEqualTo("Homicide");

      access.decide(NEW_SUPERVISOR, NEED, Map.of("needDecision", "REQUIRES"));
      assertThat(authorized(INVESTIGATOR)).isFalse();
      access.decide(COMMANDER, DECIDE, RESTORE);

      assertThat(authorized(INVESTIGATOR)).isTrue();
      assertThat(access.accounts.roles.get("investigator2")).contains("investigator");
      assertThat(access.records.authorizations).as("the first stays on file").hasSize(2);
      assertThat(access.records.documents).containsExactly("authorization", "authorization");
      assertThat(change(id).closedAt()).isNotNull();
      assertThat(access.endedAt(AccessChangeProcess.Ends.CHANGED)).isTrue();
    }

    @Test
    void no_answer_within_five_business_days_leaves_access_ended() {
      granted(INVESTIGATOR);
      report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      // Thanksgiving and the Friday after it are no business days: Monday and five are Wednesday.
      access.at("2026-12-02T14:59:59Z");
      assertThat(access.waits(NEED)).isTrue();
      access.at("2026-12-02T15:00:01Z");
      assertThat(access.waits(NEED)).isFalse();
      assertThat(access.waits(CLOSE)).isTrue();
      access.decide(OTHER_OTC, CLOSE, CLOSED);
      assertThat(access.endedAt(AccessChangeProcess.Ends.ENDED)).isTrue();
      assertThat(authorized(INVESTIGATOR)).isFalse();
    }

    @Test
    void a_no_of_the_supervisor_or_of_the_commander_ends_it_with_a_reason() {
      granted(INVESTIGATOR);
      report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      assertThatThrownBy(
              () -> access.decide(NEW_SUPERVISOR, NEED, Map.of("needDecision", "DOES_NOT")))
          .isInstanceOf(Refused.class);
      access.submit(NEW_SUPERVISOR, NEED, Map.of("needDecision", "REQUIRES"));
      access.run();
      access.decide(COMMANDER, DECIDE, Map.of("accessDecision", "END", "note", WHY));

      assertThat(access.waits(CLOSE)).isTrue();
      assertThat(authorized(INVESTIGATOR)).isFalse();
    }

    @Test
    void nobody_who_moved_or_reported_or_confirmed_decides_on_it() {
      Person both = new Person("supervisor2", Set.of("supervisor", "technology-unit-commander"));
      granted(INVESTIGATOR);
      report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      Person own = new Person("investigator2", Set.of("supervisor", "technology-unit-commander"));
      assertThatThrownBy(() -> access.claim(own, NEED)).isInstanceOf(AuthorizationException.class);
      access.decide(both, NEED, Map.of("needDecision", "REQUIRES"));

      assertThatThrownBy(() -> access.claim(both, DECIDE))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("earlier step");
      assertThatThrownBy(() -> access.claim(own, DECIDE))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void training_that_ended_meanwhile_restores_nothing() {
      granted(INVESTIGATOR);
      report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      access.decide(NEW_SUPERVISOR, NEED, Map.of("needDecision", "REQUIRES"));
      access.records.trainings.clear();
      access.decide(COMMANDER, DECIDE, RESTORE);

      assertThat(authorized(INVESTIGATOR)).isFalse();
      assertThat(access.waits(CLOSE)).isTrue();
      assertThat(access.records.actions()).contains("AuthorizationVoided");
    }

    @Test
    void a_person_who_also_leaves_is_not_restored() {
      granted(INVESTIGATOR);
      report(OTC, INVESTIGATOR, ChangeReason.MOVER, "");
      access.run();
      access.decide(NEW_SUPERVISOR, NEED, Map.of("needDecision", "REQUIRES"));
      report(SUPERVISOR, INVESTIGATOR, ChangeReason.LEAVER, "");
      access.run();
      access.decide(COMMANDER, DECIDE, RESTORE);

      assertThat(authorized(INVESTIGATOR)).isFalse();
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class WhoDecides {

    @Test
    void the_chief_for_the_commander() {
      granted(COMMANDER, CHIEF, AccessGrantProcess.Tasks.DECIDE_ACCESS_AS_CHIEF);
      report(OTC, COMMANDER, ChangeReason.NARROWED_DUTY, "");
      access.run();

      assertThatThrownBy(() -> access.claim(COMMANDER, AS_CHIEF))
          .isInstanceOf(AuthorizationException.class);
      access.decide(CHIEF, AS_CHIEF, RESTORE);
      assertThat(authorized(COMMANDER)).isTrue();
      assertThat(access.endedAt(AccessChangeProcess.Ends.CHANGED)).isTrue();
    }

    @Test
    void the_city_attorney_for_an_account_whose_duties_nobody_knows() {
      report(SUPERVISOR, CHIEF, ChangeReason.NARROWED_DUTY, "");
      access.run();

      assertThat(access.waits(OUTSIDE)).isTrue();
      access.decide(ATTORNEY, OUTSIDE, Map.of("accessDecision", "END", "note", WHY));
      assertThat(access.waits(CLOSE)).isTrue();
    }

    @Test
    void discipline_is_reported_by_the_chief_alone() {
      assertThatThrownBy(() -> report(SUPERVISOR, INVESTIGATOR, ChangeReason.DISCIPLINE, ""))
          .isInstanceOf(Refused.class);
      report(CHIEF, INVESTIGATOR, ChangeReason.DISCIPLINE, "");
      access.run();
      assertThat(access.waits(CLOSE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAINING_EXPIRED", "DORMANT", "REVIEW_REMOVED", "REVIEW_UNDECIDED"})
    void what_the_application_finds_by_itself_nobody_may_report(ChangeReason reason) {
      assertThatThrownBy(() -> report(SUPERVISOR, INVESTIGATOR, reason, ""))
          .isInstanceOf(Refused.class);
    }
  }
}
