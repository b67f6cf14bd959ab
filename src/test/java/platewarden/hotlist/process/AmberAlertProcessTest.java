package platewarden.hotlist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.hotlist.process.EntryFixture.CHIEF;
import static platewarden.hotlist.process.EntryFixture.COMMANDER;
import static platewarden.hotlist.process.EntryFixture.OFFICER;
import static platewarden.hotlist.process.EntryFixture.UNIT;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.hotlist.Category;
import platewarden.hotlist.EntryState;
import platewarden.hotlist.ManualEntries.Notice;
import platewarden.hotlist.ManualEntry.EndCause;
import platewarden.hotlist.UpdateAmberAlert.Update;
import platewarden.law.Refused;
import platewarden.platform.Person;

class AmberAlertProcessTest {

  private static final String REVIEW = AmberAlertProcess.Tasks.REVIEW;
  private static final String AS_CHIEF = AmberAlertProcess.Tasks.REVIEW_AS_CHIEF;
  private static final String CONFIRM = AmberAlertProcess.Tasks.CONFIRM;
  private static final Map<String, Object> CONFIRMED = Map.of("reviewDecision", "CONFIRMED");

  private final EntryFixture desk = new EntryFixture();

  @AfterEach
  void close() {
    desk.close();
  }

  /** Broadcast at 18:00 and entered two minutes later, in Saint Paul. */
  private UUID entered() {
    desk.at("2026-12-11T00:02:00Z");
    return desk.amber(OFFICER, "TST123", "2026-12-11T00:00:00Z");
  }

  private boolean met(String plate) {
    return !desk.desk.match(plate).isEmpty();
  }

  private void told(UUID id, String kind, String whom) {
    assertThat(desk.desk.entries.notices(id))
        .extracting(Notice::kind, Notice::forWhom)
        .contains(org.assertj.core.api.Assertions.tuple(kind, whom));
  }

  @Nested
  @DisplayName("GO-445.17 AmberAlert")
  class AmberAlert {

    @Test
    void it_is_active_in_the_transaction_that_enters_it_and_the_delay_is_kept() {
      UUID id = entered();

      assertThat(desk.desk.match("TST123"))
          .singleElement()
          .satisfies(
              match -> {
                assertThat(match.category()).isEqualTo(Category.AMBER_ALERT);
                assertThat(match.source()).isEqualTo("amber");
              });
      assertThat(desk.waits(REVIEW)).isTrue();
      assertThat(desk.desk.trail.get(0).details()).containsEntry("delaySeconds", 120L);
      assertThat(desk.state(id)).isEqualTo(EntryState.ACTIVE);
    }

    @Test
    void an_update_takes_the_former_text_away_at_once() {
      UUID id = entered();
      desk.decide(COMMANDER, REVIEW, CONFIRMED);
      desk.at("2026-12-11T00:40:00Z");

      desk.desk.update.update(
          OFFICER, id, new Update("TST 999", null, Instant.parse("2026-12-11T00:39:30Z")));

      assertThat(met("TST123")).isFalse();
      assertThat(met("TST999")).isTrue();
      desk.run();
      desk.desk.withdraw.withdraw(OFFICER, id);
      desk.run();
      assertThat(met("TST999")).isFalse();
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
      assertThat(desk.desk.actions())
          .containsSubsequence(
              "AmberAlertEntered",
              "AmberAlertReviewed",
              "AmberAlertUpdated",
              "AmberAlertEnded",
              "AmberAlertReported");
    }

    @Test
    void a_late_review_warns_the_chief_and_the_alert_stays() {
      UUID id = entered();
      desk.at("2026-12-11T04:01:59Z");
      assertThat(desk.desk.entries.notices).isEmpty();
      desk.at("2026-12-11T04:02:01Z");

      told(id, "REVIEW_LATE", "chief-of-police");
      assertThat(met("TST123")).isTrue();
      assertThat(desk.waits(REVIEW)).isTrue();
    }

    @Test
    void found_to_be_none_it_ends_at_once_and_its_use_is_looked_at() {
      UUID id = entered();
      desk.at("2026-12-11T01:00:00Z");
      desk.decide(
          COMMANDER,
          REVIEW,
          Map.of("reviewDecision", "NOT_AMBER", "note", "A quarrel about custody"));

      assertThat(met("TST123")).isFalse();
      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.NOT_AMBER);
      told(id, "ALERTS_TO_REVIEW", "technology-unit");
      assertThat(desk.desk.breaches)
          .singleElement()
          .satisfies(breach -> assertThat(breach.source()).isEqualTo("AMBER"));
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
    }

    @Test
    void cancelled_while_the_review_is_open_it_ends_at_once_and_the_review_is_still_owed() {
      UUID id = entered();
      desk.desk.withdraw.withdraw(UNIT, id);
      desk.run();

      assertThat(met("TST123")).isFalse();
      assertThat(desk.waits(REVIEW)).isTrue();
      desk.decide(COMMANDER, REVIEW, CONFIRMED);
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
      assertThatThrownBy(
              () -> desk.desk.update.update(OFFICER, id, new Update("TST123", null, null)))
          .isInstanceOf(Refused.class);
    }

    @Test
    void a_correction_is_asked_of_whoever_entered_it() {
      UUID id = entered();
      desk.decide(
          COMMANDER,
          REVIEW,
          Map.of("reviewDecision", "CORRECT_IT", "note", "The state is Wisconsin"));
      told(id, "CORRECTION_ASKED", "officer");
      assertThat(met("TST123")).isTrue();
    }

    @Test
    void twelve_hours_later_the_unit_says_whether_it_still_stands() {
      UUID id = entered();
      desk.decide(COMMANDER, REVIEW, CONFIRMED);
      desk.at("2026-12-11T12:01:59Z");
      assertThat(desk.waits(CONFIRM)).isFalse();
      desk.at("2026-12-11T12:02:01Z");
      assertThat(desk.waits(CONFIRM)).isTrue();

      desk.at("2026-12-11T16:02:00Z");
      assertThat(desk.desk.entries.notices).isEmpty();
      desk.at("2026-12-11T16:02:02Z");
      told(id, "CONFIRMATION_LATE", "technology-unit-commander");
      assertThat(met("TST123")).isTrue();

      desk.decide(UNIT, CONFIRM, Map.of("stillActive", "YES"));
      desk.at("2026-12-12T04:02:03Z");
      assertThat(desk.waits(CONFIRM)).isTrue();
      desk.decide(UNIT, CONFIRM, Map.of("stillActive", "NO"));
      assertThat(met("TST123")).isFalse();
      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.NO_LONGER_ACTIVE);
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
    }

    @Test
    void cancelled_while_the_unit_is_asked_the_question_goes() {
      UUID id = entered();
      desk.decide(COMMANDER, REVIEW, CONFIRMED);
      desk.at("2026-12-11T12:02:01Z");
      desk.desk.withdraw.withdraw(OFFICER, id);
      desk.run();

      assertThat(desk.waits(CONFIRM)).isFalse();
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Subd2c {

    @Test
    void it_ends_after_72_hours_from_its_entry_or_the_last_yes_whatever_happens() {
      UUID id = entered();
      desk.decide(COMMANDER, REVIEW, CONFIRMED);
      desk.at("2026-12-11T12:02:01Z");
      org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(
          java.util.Date.from(Instant.parse("2026-12-14T00:01:59Z")));
      assertThat(met("TST123")).isTrue();
      org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(
          java.util.Date.from(Instant.parse("2026-12-14T00:02:00Z")));
      assertThat(met("TST123")).as("the record, before any timer").isFalse();

      desk.at("2026-12-14T00:02:01Z");
      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.LONGEST_TIME_OVER);
      told(id, "LONGEST_TIME_OVER", "technology-unit");
      assertThat(desk.endedAt(AmberAlertProcess.Ends.CLOSED)).isTrue();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Intro 2")
  class Intro2 {

    @Test
    void whoever_entered_it_does_not_review_it() {
      desk.at("2026-12-11T00:02:00Z");
      desk.amber(
          new Person("both", Set.of("officer", "technology-unit-commander")),
          "TST123",
          "2026-12-11T00:00:00Z");
      assertThat(desk.waits(REVIEW)).isFalse();
      assertThatThrownBy(() -> desk.claim(new Person("both", Set.of("chief-of-police")), AS_CHIEF))
          .isInstanceOf(AuthorizationException.class);
      desk.decide(CHIEF, AS_CHIEF, CONFIRMED);
      assertThat(met("TST123")).isTrue();
    }

    @Test
    void an_officer_with_the_commanders_group_today_does_not_review_their_own() {
      entered();
      assertThatThrownBy(
              () -> desk.claim(new Person("officer", Set.of("technology-unit-commander")), REVIEW))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class AttentionToLists {

    @Test
    void a_refused_list_is_one_task_of_the_technology_unit_until_somebody_has_seen_to_it() {
      desk.desk.refused("mn");
      desk.desk.refused("mn");
      assertThat(desk.waits(HotlistAttentionProcess.Tasks.SEE_TO_LIST)).isTrue();

      assertThatThrownBy(
              () -> desk.decide(UNIT, HotlistAttentionProcess.Tasks.SEE_TO_LIST, Map.of()))
          .hasMessageContaining("13.05 subd. 5(a)(1)");
      desk.decide(
          UNIT,
          HotlistAttentionProcess.Tasks.SEE_TO_LIST,
          Map.of("attentionOutcome", "SOURCE_INFORMED"));

      assertThat(desk.endedAt(HotlistAttentionProcess.Ends.SEEN_TO)).isTrue();
      assertThat(desk.desk.lists.open()).isEmpty();
      desk.desk.refused("mn");
      assertThat(desk.waits(HotlistAttentionProcess.Tasks.SEE_TO_LIST)).isTrue();
    }
  }
}
