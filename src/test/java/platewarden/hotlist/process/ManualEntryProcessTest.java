package platewarden.hotlist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.hotlist.process.EntryFixture.ATTORNEY;
import static platewarden.hotlist.process.EntryFixture.CHIEF;
import static platewarden.hotlist.process.EntryFixture.COMMANDER;
import static platewarden.hotlist.process.EntryFixture.INVESTIGATOR;
import static platewarden.hotlist.process.EntryFixture.UNIT;
import static platewarden.hotlist.process.EntryFixture.stolen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.hotlist.EntryState;
import platewarden.hotlist.ManualEntries.Notice;
import platewarden.hotlist.ManualEntry.EndCause;
import platewarden.hotlist.NewEntry;
import platewarden.law.Refused;
import platewarden.platform.Person;

class ManualEntryProcessTest {

  private static final String DECIDE = ManualEntryProcess.Tasks.DECIDE;
  private static final String AS_CHIEF = ManualEntryProcess.Tasks.DECIDE_AS_CHIEF;
  private static final String ADVISE = ManualEntryProcess.Tasks.ADVISE;
  private static final Map<String, Object> APPROVE =
      Map.of("entryDecision", "APPROVE", "validUntil", "2026-12-15");
  private static final Map<String, Object> REFUSE =
      Map.of("entryDecision", "REFUSE", "note", "The facts do not carry it");

  private final EntryFixture desk = new EntryFixture();

  @BeforeEach
  void anActiveCase() {
    desk.desk.cases.put("26-100001", true);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private boolean met(String plate) {
    return !desk.desk.match(plate).isEmpty();
  }

  private void told(UUID id, String kind) {
    assertThat(desk.desk.entries.notices(id)).extracting(Notice::kind).contains(kind);
  }

  @Nested
  @DisplayName("GO-445.17 Intro 2")
  class Intro2 {

    @Test
    void nothing_is_met_before_the_commander_approves_nor_after_the_last_day() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_DECISION);
      desk.at("2026-12-10T15:29:59Z");
      assertThat(met("TST123")).isFalse();

      desk.at("2026-12-10T15:30:00Z");
      desk.decide(COMMANDER, DECIDE, APPROVE);
      desk.at("2026-12-10T15:30:01Z");

      assertThat(met("TST123")).isTrue();
      assertThat(desk.desk.match("TST123"))
          .singleElement()
          .satisfies(
              match -> {
                assertThat(match.source()).isEqualTo("manual");
                assertThat(match.stateFile()).isFalse();
                assertThat(match.caseNumber()).isEqualTo("26-100001");
                assertThat(match.fileTime()).isEqualTo("2026-12-10T15:30:00Z");
              });
      // The record is the gate: no timer has run.
      org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(
          java.util.Date.from(Instant.parse("2026-12-16T05:59:59Z")));
      assertThat(met("TST123")).isTrue();
      org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(
          java.util.Date.from(Instant.parse("2026-12-16T06:00:00Z")));
      assertThat(met("TST123")).isFalse();
      assertThat(desk.state(id)).isEqualTo(EntryState.ACTIVE);

      desk.at("2026-12-16T06:00:01Z");
      assertThat(desk.state(id)).isEqualTo(EntryState.ENDED);
      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.EXPIRED);
      assertThat(desk.endedAt(ManualEntryProcess.Ends.ENDED)).isTrue();
      told(id, "ENTRY_ENDED");
      assertThat(desk.desk.actions())
          .containsSubsequence(
              "EntryRequested", "EntryChecked", "EntryDecided", "EntryActivated", "EntryEnded");
    }

    @Test
    void nobody_decides_on_what_they_asked_for_and_the_chief_decides_for_the_commander() {
      Person both = new Person("both", Set.of("investigator", "technology-unit-commander"));
      UUID id = desk.ask(both, stolen("TST123", "2026-12-15"));

      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_CHIEF);
      assertThat(desk.waits(DECIDE)).isFalse();
      Person bothChief = new Person("both", Set.of("chief-of-police"));
      assertThatThrownBy(() -> desk.claim(bothChief, AS_CHIEF))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("GO-445.17 Intro 2");
      desk.decide(CHIEF, AS_CHIEF, APPROVE);
      assertThat(met("TST123")).isTrue();
    }

    @Test
    void the_requester_cannot_claim_the_commanders_task() {
      desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
      Person own = new Person("investigator", Set.of("technology-unit-commander"));

      assertThatThrownBy(() -> desk.claim(own, DECIDE)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_refusal_needs_a_reason_and_reaches_the_requester() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));

      assertThatThrownBy(
              () -> desk.decide(COMMANDER, DECIDE, Map.of("entryDecision", "REFUSE", "note", "no")))
          .hasMessageContaining("GO-445.17 Intro 2");
      desk.decide(COMMANDER, DECIDE, REFUSE);

      assertThat(desk.state(id)).isEqualTo(EntryState.REFUSED);
      assertThat(desk.endedAt(ManualEntryProcess.Ends.REFUSED)).isTrue();
      told(id, "ENTRY_REFUSED");
      assertThat(met("TST123")).isFalse();
    }

    @Test
    void undecided_for_seven_days_it_lapses_and_the_requester_is_told() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-16"));

      desk.at("2026-12-17T14:59:59Z");
      assertThat(desk.waits(DECIDE)).isTrue();
      desk.at("2026-12-17T15:00:01Z");

      assertThat(desk.state(id)).isEqualTo(EntryState.LAPSED);
      assertThat(desk.endedAt(ManualEntryProcess.Ends.LAPSED)).isTrue();
      told(id, "ENTRY_LAPSED");
    }

    @Test
    void undecided_by_the_chief_it_lapses_as_well() {
      UUID id =
          desk.ask(
              new Person("c", Set.of("technology-unit-commander")), stolen("TST123", "2026-12-16"));
      desk.at("2026-12-17T15:00:01Z");
      assertThat(desk.state(id)).isEqualTo(EntryState.LAPSED);
    }

    @Test
    void a_renewal_is_a_new_decision() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-14"));
      desk.decide(
          COMMANDER, DECIDE, Map.of("entryDecision", "APPROVE", "validUntil", "2026-12-14"));
      desk.at("2026-12-12T05:59:59Z");
      assertThat(desk.desk.entries.notices(id)).isEmpty();
      desk.at("2026-12-12T06:00:01Z");
      told(id, "ENDS_SOON");

      desk.desk.renew.renew(INVESTIGATOR, id, LocalDate.parse("2026-12-17"));
      desk.run();
      assertThat(desk.waits(DECIDE)).isTrue();
      assertThat(met("TST123")).as("until its old end").isTrue();
      desk.decide(
          COMMANDER, DECIDE, Map.of("entryDecision", "APPROVE", "validUntil", "2026-12-17"));

      desk.at("2026-12-15T06:00:01Z");
      assertThat(met("TST123")).isTrue();
      desk.at("2026-12-18T06:00:01Z");
      assertThat(met("TST123")).isFalse();
      assertThat(desk.state(id)).isEqualTo(EntryState.ENDED);
    }

    @Test
    void a_refused_renewal_ends_the_entry() {
      UUID id = active();
      desk.desk.renew.renew(INVESTIGATOR, id, LocalDate.parse("2026-12-16"));
      desk.run();
      desk.decide(COMMANDER, DECIDE, REFUSE);

      assertThat(met("TST123")).isFalse();
      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.RENEWAL_REFUSED);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Subd2c {

    @Test
    void without_an_active_case_it_is_refused() {
      desk.desk.cases.put("26-100001", false);
      UUID inactive = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
      desk.desk.cases.clear();
      UUID unknown = desk.ask(INVESTIGATOR, stolen("TST124", "2026-12-15"));

      assertThat(desk.state(inactive)).isEqualTo(EntryState.REFUSED);
      assertThat(desk.state(unknown)).isEqualTo(EntryState.REFUSED);
      assertThat(desk.endedAt(ManualEntryProcess.Ends.REFUSED)).isTrue();
    }

    @Test
    void it_ends_with_its_case_at_that_commit() {
      UUID id = active();
      assertThat(met("TST123")).isTrue();

      desk.desk.caseIs("26-100001", false, Instant.parse("2026-12-11T16:00:00Z"));
      assertThat(met("TST123")).isFalse();
      desk.run();

      assertThat(desk.entry(id).standing().endCause()).isEqualTo(EndCause.CASE_INACTIVE);
      assertThat(desk.endedAt(ManualEntryProcess.Ends.ENDED)).isTrue();
    }

    @Test
    void a_case_that_ends_before_activation_refuses_it() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
      desk.desk.cases.put("26-100001", false);
      desk.decide(COMMANDER, DECIDE, APPROVE);

      assertThat(desk.state(id)).isEqualTo(EntryState.REFUSED);
      assertThat(met("TST123")).isFalse();
    }

    @Test
    void it_is_withdrawn_at_once_wherever_it_waits() {
      UUID waiting = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
      desk.desk.withdraw.withdraw(INVESTIGATOR, waiting);
      desk.run();
      assertThat(desk.endedAt(ManualEntryProcess.Ends.ENDED)).isTrue();

      UUID standing = active();
      desk.desk.withdraw.withdraw(INVESTIGATOR, standing);
      assertThat(met("TST123")).isFalse();
      desk.run();
      assertThat(desk.entry(standing).standing().endCause()).isEqualTo(EndCause.WITHDRAWN);
      assertThatThrownBy(() -> desk.desk.withdraw.withdraw(UNIT, standing))
          .isInstanceOf(Refused.class);
    }

    @Test
    void it_lacks_by_name_what_it_lacks() {
      assertThatThrownBy(
              () ->
                  desk.ask(
                      INVESTIGATOR,
                      new NewEntry(
                          "TST*", "Minnesota", "GANG", "x", "FUN", null, null, null, "2027-12-15")))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
                assertThat(refused.refusals()).hasSize(7);
                assertThat(refused.getMessage()).doesNotContain("TST");
              });
      assertThatThrownBy(() -> desk.ask(ATTORNEY, stolen("TST123", "2026-12-15")))
          .isInstanceOf(Refused.class);
      assertThat(desk.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 4")
  class Operations4 {

    private UUID missing() {
      return desk.ask(
          INVESTIGATOR,
          new NewEntry(
              "TST777",
              null,
              "MISSING_PERSON",
              "An old man did not come home",
              "PATROL",
              null,
              null,
              null,
              "2026-12-15"));
    }

    @Test
    void a_person_missing_without_a_crime_goes_to_the_city_attorney_first() {
      UUID id = missing();
      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_COUNSEL);

      desk.decide(
          ATTORNEY, ADVISE, Map.of("adviceDecision", "NOT", "note", "No crime is on record"));

      assertThat(desk.state(id)).isEqualTo(EntryState.REFUSED);
      assertThat(met("TST777")).isFalse();
    }

    @Test
    void lawful_it_is_only_with_a_criminal_case_and_the_commander_decides_then() {
      UUID id = missing();
      assertThatThrownBy(
              () ->
                  desk.decide(
                      ATTORNEY,
                      ADVISE,
                      Map.of("adviceDecision", "LAWFUL", "keptCase", "26-999999")))
          .hasMessageContaining("13.824 subd. 2(c)");
      desk.decide(ATTORNEY, ADVISE, Map.of("adviceDecision", "LAWFUL", "keptCase", "26-100001"));
      assertThat(desk.waits(DECIDE)).isTrue();
      desk.decide(COMMANDER, DECIDE, APPROVE);

      assertThat(met("TST777")).isTrue();
      assertThat(desk.entry(id).asked().caseNumber()).isEqualTo("26-100001");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Subd2d {

    @Test
    void a_standing_entry_waits_for_an_authorization_to_track_and_is_refused_without() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-18"));
      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_TRACKING);

      desk.at("2026-12-17T14:59:59Z");
      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_TRACKING);
      desk.at("2026-12-17T15:00:01Z");

      assertThat(desk.state(id)).isEqualTo(EntryState.REFUSED);
    }

    @Test
    void with_an_authorization_it_goes_on_and_without_it_nobody_is_met_any_more() {
      UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-20"));
      desk.desk.authorized.add("26-100001");
      desk.desk.minute();
      desk.run();
      assertThat(desk.state(id)).isEqualTo(EntryState.AWAITING_DECISION);
      desk.decide(
          COMMANDER, DECIDE, Map.of("entryDecision", "APPROVE", "validUntil", "2026-12-20"));

      desk.at("2026-12-18T06:00:01Z");
      assertThat(met("TST123")).isTrue();
      desk.desk.authorized.clear();
      assertThat(met("TST123")).isFalse();
    }

    @Test
    void the_commander_cannot_approve_what_would_track() {
      desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));

      assertThatThrownBy(
              () ->
                  desk.decide(
                      COMMANDER,
                      DECIDE,
                      Map.of("entryDecision", "APPROVE", "validUntil", "2026-12-18")))
          .hasMessageContaining("13.824 subd. 2(d)");
    }
  }

  @Test
  void no_variable_holds_what_somebody_wrote() {
    active();

    assertThat(desk.engine.getHistoryService().createHistoricVariableInstanceQuery().list())
        .extracting(HistoricVariableInstance::getName)
        .containsExactlyInAnyOrder(
            "entryId", "entryUrl", "entryCheck", "decisionLevel", "entryDecision", "validUntil");
    assertThat(desk.desk.trail.toString()).doesNotContain("TST123", "theft");
  }

  private UUID active() {
    UUID id = desk.ask(INVESTIGATOR, stolen("TST123", "2026-12-15"));
    desk.decide(COMMANDER, DECIDE, APPROVE);
    return id;
  }
}
