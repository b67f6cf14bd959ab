package platewarden.investigation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.investigation.process.TrackingFixture.ATTORNEY;
import static platewarden.investigation.process.TrackingFixture.CASE;
import static platewarden.investigation.process.TrackingFixture.CHIEF;
import static platewarden.investigation.process.TrackingFixture.INVESTIGATOR;
import static platewarden.investigation.process.TrackingFixture.OTHER_SUPERVISOR;
import static platewarden.investigation.process.TrackingFixture.SUPERVISOR;
import static platewarden.investigation.process.TrackingFixture.word;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.investigation.CaseStanding;
import platewarden.investigation.NewTrackingRequest;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingAuthorization.EndReason;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.investigation.TrackingNotJustified;
import platewarden.investigation.TrackingState;
import platewarden.investigation.process.TrackingAuthorizationProcess.Ends;
import platewarden.investigation.process.TrackingAuthorizationProcess.Tasks;
import platewarden.law.Refused;
import platewarden.trail.BreachSuspected;

class TrackingAuthorizationProcessTest {

  private static final String WHY = "Compared with the document on file";
  private static final Map<String, Object> VALID =
      Map.of("warrantDecision", "VALID", "validFrom", "2026-11-01", "validUntil", "2026-12-31");
  private static final Map<String, Object> NOT_VALID =
      Map.of("warrantDecision", "NOT", "note", WHY);
  private static final Map<String, Object> JUSTIFIED =
      Map.of("exigencyReview", "JUSTIFIED", "note", WHY);
  private static final Map<String, Object> NOT_JUSTIFIED =
      Map.of("exigencyReview", "NOT_JUSTIFIED", "note", WHY);

  private TrackingFixture tracking = new TrackingFixture();

  @AfterEach
  void close() {
    tracking.close();
  }

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Subd2d {

    @Test
    void an_exigency_at_two_in_the_morning_is_in_force_at_once_and_over_at_two_in_the_afternoon() {
      tracking.at("2026-11-24T08:00:00Z");
      UUID id = tracking.exigency(INVESTIGATOR);

      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.IN_FORCE);
      assertThat(tracking.open("2026-11-24T08:00:00Z")).isTrue();
      tracking.at("2026-11-24T19:59:59Z");
      assertThat(tracking.open("2026-11-24T19:59:59Z")).isTrue();
      assertThat(tracking.passed(Ends.ENDED)).isFalse();

      // The gate is the record: it is shut though the engine's timer has not run.
      TrackingFixture.it("2026-11-24T20:00:01Z");
      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.IN_FORCE);
      assertThat(tracking.open("2026-11-24T20:00:00Z")).isFalse();
      assertThat(tracking.open("2026-11-24T20:00:01Z")).isFalse();

      tracking.run();
      assertThat(tracking.record(id).endReason()).isEqualTo(EndReason.EXPIRED);
      assertThat(tracking.waits(Tasks.REVIEW)).as("the review is owed all the same").isTrue();
      assertThat(tracking.instances()).isEqualTo(1);

      tracking.decide(SUPERVISOR, Tasks.REVIEW, JUSTIFIED);
      assertThat(tracking.instances()).isZero();
      assertThat(tracking.record(id).review()).isEqualTo(Review.JUSTIFIED);
      assertThat(tracking.published).noneMatch(BreachSuspected.class::isInstance);
    }

    @Test
    void the_review_is_the_chiefs_at_two_the_next_day() {
      tracking.at("2026-11-24T08:00:00Z");
      UUID id = tracking.exigency(INVESTIGATOR);

      tracking.at("2026-11-25T07:59:59Z");
      assertThat(tracking.waits(Tasks.REVIEW)).isTrue();
      tracking.at("2026-11-25T08:00:01Z");

      assertThat(tracking.waits(Tasks.REVIEW)).isFalse();
      tracking.decide(CHIEF, Tasks.REVIEW_AS_CHIEF, JUSTIFIED);
      assertThat(tracking.record(id).reviewedBy()).isEqualTo("chief");
      assertThat(tracking.passed(Ends.REVIEWED)).isTrue();
    }

    @Test
    void not_justified_ends_it_at_once_and_a_breach_is_suspected() {
      tracking.at("2026-11-24T08:00:00Z");
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.at("2026-11-24T15:00:00Z");

      tracking.decide(SUPERVISOR, Tasks.REVIEW, NOT_JUSTIFIED);

      assertThat(tracking.open("2026-11-24T15:00:00Z")).isFalse();
      assertThat(tracking.record(id).endReason()).isEqualTo(EndReason.NOT_JUSTIFIED);
      assertThat(tracking.instances()).isZero();
      assertThat(tracking.published)
          .contains(
              new BreachSuspected(
                  id,
                  "TRACKING",
                  "investigator",
                  "tracking",
                  id.toString(),
                  Instant.parse("2026-11-24T15:00:00Z")),
              new TrackingNotJustified(
                  id,
                  tracking.record(id).caseId(),
                  CASE,
                  "investigator",
                  Instant.parse("2026-11-24T08:00:00Z"),
                  Instant.parse("2026-11-24T15:00:00Z")));
    }

    @Test
    void not_justified_after_its_end_is_a_suspicion_too() {
      tracking.at("2026-11-24T08:00:00Z");
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.at("2026-11-24T21:00:00Z");

      tracking.decide(SUPERVISOR, Tasks.REVIEW, NOT_JUSTIFIED);

      assertThat(tracking.record(id).endReason()).isEqualTo(EndReason.EXPIRED);
      assertThat(tracking.published)
          .hasAtLeastOneElementOfType(BreachSuspected.class)
          .hasAtLeastOneElementOfType(TrackingNotJustified.class);
    }

    @Test
    void a_further_exigency_is_not_in_force_until_the_city_attorney_allows_it() {
      tracking.exigency(INVESTIGATOR);
      tracking.at("2026-11-24T04:00:00Z");
      tracking.decide(SUPERVISOR, Tasks.REVIEW, JUSTIFIED);
      UUID second = tracking.exigency(INVESTIGATOR);

      assertThat(tracking.record(second).state()).isEqualTo(TrackingState.AWAITING_ATTORNEY);
      assertThat(tracking.open("2026-11-24T04:00:01Z")).isFalse();

      tracking.at("2026-11-24T05:00:00Z");
      tracking.decide(
          ATTORNEY, Tasks.DECIDE_FURTHER, Map.of("furtherDecision", "ALLOW", "note", WHY));

      assertThat(tracking.open("2026-11-24T05:00:00Z")).isTrue();
      assertThat(tracking.record(second).until()).isEqualTo("2026-11-24T17:00:00Z");
      assertThat(tracking.waits(Tasks.REVIEW)).isTrue();
    }

    @Test
    void a_further_exigency_that_is_refused_never_was_in_force() {
      tracking.exigency(INVESTIGATOR);
      tracking.at("2026-11-24T04:00:00Z");
      tracking.decide(SUPERVISOR, Tasks.REVIEW, JUSTIFIED);
      UUID second = tracking.exigency(INVESTIGATOR);

      tracking.decide(
          ATTORNEY, Tasks.DECIDE_FURTHER, Map.of("furtherDecision", "REFUSE", "note", WHY));

      assertThat(tracking.record(second).state()).isEqualTo(TrackingState.REFUSED);
      assertThat(tracking.record(second).from()).isNull();
      assertThat(tracking.passed(Ends.REFUSED)).isTrue();
      assertThat(tracking.instances()).isZero();
    }

    @Test
    void a_warrant_is_in_force_from_the_answer_and_ends_with_its_case() {
      tracking.at("2026-11-23T16:00:00Z");
      UUID id = tracking.onWarrant(INVESTIGATOR);
      assertThat(tracking.open("2026-11-23T16:10:00Z")).isFalse();

      tracking.at("2026-11-23T16:20:00Z");
      tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, VALID);

      assertThat(tracking.open("2026-11-23T16:19:59Z")).isFalse();
      assertThat(tracking.open("2026-11-23T16:20:00Z")).isTrue();
      assertThat(tracking.record(id).until())
          .as("the last second of its last day")
          .isEqualTo("2027-01-01T06:00:00Z");

      tracking.at("2026-12-10T17:00:00Z");
      tracking.hear.hear(word(CASE, false, "investigator"), "file");
      tracking.run();

      assertThat(tracking.open("2026-12-10T17:00:00Z")).isFalse();
      assertThat(tracking.record(id).endReason()).isEqualTo(EndReason.CASE_INACTIVE);
      assertThat(tracking.passed(Ends.ENDED)).isTrue();
      assertThat(tracking.instances()).isZero();
    }

    @Test
    void a_warrant_that_is_not_valid_puts_nothing_in_force() {
      UUID id = tracking.onWarrant(INVESTIGATOR);

      tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, NOT_VALID);

      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.REFUSED);
      assertThat(tracking.passed("EndEvent_WarrantRefused")).isTrue();
      assertThat(tracking.instances()).isZero();
    }

    @Test
    void a_warrant_whose_days_are_missing_past_or_wrong_is_not_taken_as_valid() {
      tracking.onWarrant(INVESTIGATOR);
      for (Map<String, Object> form :
          java.util.List.<Map<String, Object>>of(
              Map.of("warrantDecision", "VALID"),
              Map.of(
                  "warrantDecision",
                  "VALID",
                  "validFrom",
                  "2026-11-01",
                  "validUntil",
                  "2026-11-22"),
              Map.of(
                  "warrantDecision",
                  "VALID",
                  "validFrom",
                  "2026-12-01",
                  "validUntil",
                  "2026-11-30"),
              Map.of(
                  "warrantDecision",
                  "VALID",
                  "validFrom",
                  "2026-11-01",
                  "validUntil",
                  "2028-01-01"))) {
        if (!tracking.waits(Tasks.CHECK_WARRANT)) {
          break;
        }
        assertThatThrownBy(() -> tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, form))
            .hasStackTraceContaining("13.824 subd. 2(d)");
      }
      assertThat(tracking.waits(Tasks.CHECK_WARRANT)).isTrue();
    }

    @Test
    void a_case_that_closes_between_answer_and_force_leaves_nothing_in_force() {
      UUID id = tracking.onWarrant(INVESTIGATOR);
      tracking.records.cases.put(
          CASE,
          new platewarden.investigation.CaseTable.Entry(
              new platewarden.investigation.CaseRecord(
                  tracking.record(id).caseId(),
                  CASE,
                  false,
                  java.util.Set.of("investigator"),
                  platewarden.investigation.CaseRecord.Charge.NONE),
              Instant.EPOCH,
              "file",
              Instant.EPOCH));

      tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, VALID);

      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.REFUSED);
      assertThat(tracking.passed("EndEvent_WarrantRefused")).isTrue();
    }

    @Test
    void a_warrant_replaces_the_exigency_whose_clock_runs_on_meanwhile() {
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.warrant.receive(
          INVESTIGATOR, id, "District Court", "62-CR-26-1", "Hon. Example", TrackingFixture.pdf());
      tracking.run();
      assertThat(tracking.open("2026-11-24T02:59:59Z")).isTrue();
      assertThat(tracking.open("2026-11-24T03:00:00Z")).isFalse();

      tracking.at("2026-11-23T18:00:00Z");
      tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, VALID);

      assertThat(tracking.record(id).basis()).isEqualTo(Basis.WARRANT);
      assertThat(tracking.open("2026-12-31T12:00:00Z")).isTrue();
      assertThat(tracking.waits(Tasks.REVIEW)).as("the exigency is reviewed all the same").isTrue();
      tracking.at("2026-11-24T04:00:00Z");
      assertThat(tracking.passed(Ends.ENDED)).as("the old end means nothing any more").isFalse();
    }

    @Test
    void a_bad_warrant_leaves_the_exigency_to_its_own_end() {
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.warrant.receive(
          INVESTIGATOR, id, "District Court", "62-CR-26-1", "", TrackingFixture.pdf());
      tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, NOT_VALID);

      assertThat(tracking.open("2026-11-24T02:59:59Z")).isTrue();
      tracking.at("2026-11-24T03:00:01Z");
      assertThat(tracking.record(id).endReason()).isEqualTo(EndReason.EXPIRED);
    }

    @Test
    void a_warrant_that_is_still_being_looked_at_when_the_case_closes_is_not_asked_for_any_more() {
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.warrant.receive(
          INVESTIGATOR, id, "District Court", "62-CR-26-1", "", TrackingFixture.pdf());
      tracking.hear.hear(word(CASE, false, "investigator"), "file");
      tracking.run();

      assertThat(tracking.waits(Tasks.CHECK_WARRANT)).isFalse();
      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.ENDED);
      assertThat(tracking.waits(Tasks.REVIEW)).isTrue();
    }

    @Test
    void the_requester_withdraws_at_once_and_the_review_stays_owed() {
      UUID id = tracking.exigency(INVESTIGATOR);
      assertThatThrownBy(() -> tracking.end.withdraw(SUPERVISOR, id)).isInstanceOf(Refused.class);

      tracking.end.withdraw(INVESTIGATOR, id);
      tracking.run();

      assertThat(tracking.open("2026-11-23T15:00:00Z")).isFalse();
      assertThat(tracking.passed(Ends.ENDED)).isTrue();
      assertThat(tracking.waits(Tasks.REVIEW)).isTrue();
    }

    @Test
    void
        while_the_register_is_silent_an_exigency_stands_on_the_officers_word_and_a_warrant_does_not() {
      tracking.close();
      tracking = new TrackingFixture(true);
      UUID exigency = tracking.exigency(INVESTIGATOR);
      assertThat(tracking.record(exigency).caseUnconfirmed()).isTrue();
      assertThat(tracking.open("2026-11-23T15:00:00Z")).isTrue();

      tracking.register = CaseStanding.NOT_THERE;
      tracking.at("2026-11-23T15:05:00Z");
      tracking.confirm.confirm();
      tracking.run();

      assertThat(tracking.record(exigency).endReason()).isEqualTo(EndReason.CASE_INACTIVE);
      assertThat(tracking.open("2026-11-23T15:05:00Z")).isFalse();
    }

    @Test
    void a_register_that_answers_again_confirms_the_case() {
      tracking.close();
      tracking = new TrackingFixture(true);
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.register = CaseStanding.ACTIVE;
      tracking.at("2026-11-23T15:05:00Z");

      tracking.confirm.confirm();

      assertThat(tracking.record(id).caseUnconfirmed()).isFalse();
      assertThat(tracking.open("2026-11-23T15:06:00Z")).isTrue();
      tracking.register = CaseStanding.UNREACHABLE;
      tracking.at("2026-11-23T15:30:00Z");
      assertThat(tracking.open("2026-11-23T15:30:00Z"))
          .as("once confirmed, unknown means no")
          .isFalse();
    }

    @Test
    void a_warrant_waits_for_a_silent_register() {
      tracking.close();
      tracking = new TrackingFixture(true);
      UUID id = tracking.onWarrant(INVESTIGATOR);
      tracking.claim(SUPERVISOR, Tasks.CHECK_WARRANT);
      assertThatThrownBy(() -> tracking.decide(SUPERVISOR, Tasks.CHECK_WARRANT, VALID))
          .hasMessageContaining("does not answer");
      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.ALLOWED);
      assertThat(tracking.open("2026-11-23T15:00:00Z")).isFalse();

      tracking.register = CaseStanding.ACTIVE;
      tracking.at("2026-11-23T15:10:00Z");

      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.IN_FORCE);
    }

    @Test
    void an_inactive_case_is_refused_by_rule_and_names_what_would_help() {
      tracking.hear.hear(word(CASE, false, "investigator"), "file");

      UUID id = tracking.exigency(INVESTIGATOR);

      assertThat(tracking.record(id).state()).isEqualTo(TrackingState.REFUSED);
      assertThat(tracking.records.findings.get(id))
          .filteredOn(finding -> !finding.lawful())
          .singleElement()
          .satisfies(finding -> assertThat(finding.remedy()).contains("active case"));
    }

    @Test
    void an_earlier_end_may_be_wanted_and_a_later_one_may_not() {
      UUID id = tracking.exigency(INVESTIGATOR, Instant.parse("2026-11-23T18:00:00Z"));
      assertThat(tracking.open("2026-11-23T17:59:59Z")).isTrue();
      assertThat(tracking.open("2026-11-23T18:00:00Z")).isFalse();
      tracking.end.withdraw(INVESTIGATOR, id);

      assertThatThrownBy(
              () -> tracking.exigency(INVESTIGATOR, Instant.parse("2026-11-24T03:00:01Z")))
          .isInstanceOf(Refused.class);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 5")
  class Operations5 {

    @Test
    void a_supervisor_who_asked_does_not_review_and_another_does() {
      UUID id = tracking.exigency(SUPERVISOR);
      assertThatThrownBy(() -> tracking.claim(SUPERVISOR, Tasks.REVIEW))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageContaining("13.824 subd. 2(d)");

      tracking.decide(OTHER_SUPERVISOR, Tasks.REVIEW, JUSTIFIED);

      assertThat(tracking.record(id).reviewedBy()).isEqualTo("sergeant");
    }

    @Test
    void when_there_is_no_other_supervisor_the_chief_reviews() {
      tracking.exigency(SUPERVISOR);
      tracking.at("2026-11-24T15:00:01Z");
      assertThat(tracking.waits(Tasks.REVIEW)).isFalse();
      assertThat(tracking.waits(Tasks.REVIEW_AS_CHIEF)).isTrue();
    }

    @Test
    void nobody_but_the_group_takes_a_step() {
      tracking.onWarrant(INVESTIGATOR);
      assertThatThrownBy(() -> tracking.claim(ATTORNEY, Tasks.CHECK_WARRANT))
          .hasMessageContaining("belongs to supervisor");
      assertThatThrownBy(() -> tracking.claim(INVESTIGATOR, Tasks.CHECK_WARRANT))
          .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void what_is_written_never_reaches_the_engine() {
      tracking.exigency(INVESTIGATOR);
      tracking.decide(
          SUPERVISOR,
          Tasks.REVIEW,
          Map.of("exigencyReview", "JUSTIFIED", "note", "Synthetic ABC123 on Elm Street"));

      assertThat(tracking.engine.getHistoryService().createHistoricVariableInstanceQuery().list())
          .extracting(it -> String.valueOf(it.getValue()))
          .noneMatch(
              it -> it.contains("ABC123") || it.contains("26-100001") || it.contains("child"));
      assertThat(tracking.records.decisions).last().extracting("note").asString().contains("Elm");
    }

    @Test
    void who_does_not_investigate_cannot_ask_and_it_is_on_the_trail() {
      assertThatThrownBy(
              () ->
                  tracking.request.request(
                      ATTORNEY,
                      new NewTrackingRequest(
                          CASE, Basis.EXIGENCY, "x y", "a b c d e", null, null, null, null, null)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
      assertThat(tracking.records.trail)
          .last()
          .satisfies(it -> assertThat(it.outcome().name()).isEqualTo("REFUSED"));
    }

    @Test
    void a_fact_that_came_too_early_is_told_again() {
      UUID id = tracking.exigency(INVESTIGATOR);
      tracking.records.tracking.save(
          tracking.record(id).ended(EndReason.WITHDRAWN, Instant.parse("2026-11-23T15:00:00Z")));

      tracking.repeat.repeat();
      tracking.run();

      assertThat(tracking.passed(Ends.ENDED)).isTrue();
    }
  }
}
