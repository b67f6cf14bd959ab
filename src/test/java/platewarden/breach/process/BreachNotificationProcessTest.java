package platewarden.breach.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.breach.process.BreachFixture.ATTORNEY;
import static platewarden.breach.process.BreachFixture.ATTORNEY2;
import static platewarden.breach.process.BreachFixture.AUTHORITY;
import static platewarden.breach.process.BreachFixture.CHIEF;
import static platewarden.breach.process.BreachFixture.OTC;
import static platewarden.breach.process.BreachFixture.TU;
import static platewarden.breach.process.BreachFixture.WHY;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import platewarden.breach.Affected;
import platewarden.breach.Breach.Step;
import platewarden.breach.GiveNotice;
import platewarden.breach.ReportBreach;
import platewarden.breach.process.BreachNotificationProcess.Ends;
import platewarden.breach.process.BreachNotificationProcess.Tasks;
import platewarden.investigation.CaseRecord;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.BreachSuspected;

class BreachNotificationProcessTest {

  private static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander", "technology-unit"));

  private final BreachFixture on = new BreachFixture();

  @AfterEach
  void close() {
    on.close();
  }

  private UUID assessed(int vehicles) {
    UUID id = on.breach("officer", vehicles);
    on.assess(TU, Tasks.ASSESS, "UNKNOWN", "BREACH", "NO");
    return id;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Nested
  @DisplayName("13.055 subd. 2(a)")
  class Notice {

    @Test
    void thirty_seven_people_get_the_required_sentences_by_mail() throws IOException {
      UUID id = assessed(37);
      assertThat(on.it(id).code(Step.SCOPED)).isEqualTo("37");
      on.lookUpAll(id);
      on.approve(id);

      assertThat(on.it(id).code(Step.METHOD_CHOSEN)).isEqualTo("MAIL");
      assertThat(on.it(id).code(Step.NOTICES_SENT)).isEqualTo("37");
      assertThat(on.breaches.affected(id)).allMatch(one -> one.noticedAt() != null);
      UUID somebody = on.breaches.affected(id).get(0).id();
      assertThat(text(on.breaches.document(id, "notice-letter", somebody).orElseThrow().pdf()))
          .contains("A report on the facts and results of the investigation will be prepared")
          .contains("You may get access to it")
          .contains("by mail or by email")
          .contains("out of curiosity")
          .doesNotContain("Q00000");
      // Each look-up of a person is on the trail, and notices did not wait for investigations.
      assertThat(on.trail).filteredOn(it -> it.action().equals("ContactLookedUp")).hasSize(37);
      assertThat(on.waits(Tasks.INVESTIGATE_UNIT)).isTrue();
      assertThat(on.waits(Tasks.INVESTIGATE_OTC)).isTrue();
    }

    @Test
    void a_notice_without_its_text_is_not_approved_and_nobody_is_left_out() {
      UUID id = assessed(2);
      assertThatThrownBy(
              () -> on.decide(AUTHORITY, Tasks.CONTACTS, Map.of("done", true, "note", WHY)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("2 of those");
      on.breaches
          .affected(id)
          .forEach(one -> on.contacts.found(AUTHORITY, id, one.id(), null, false));
      on.decide(AUTHORITY, Tasks.CONTACTS, Map.of("done", true, "note", WHY));
      assertThatThrownBy(
              () -> on.decide(AUTHORITY, Tasks.APPROVE, Map.of("approved", true, "note", WHY)))
          .isInstanceOf(Refused.class);
    }

    @Test
    void where_the_trail_has_a_gap_the_widest_scope_is_told_to_the_public_as_well() {
      on.gap = true;
      UUID id = assessed(3);

      assertThat(on.it(id).widest()).isTrue();
      assertThat(on.it(id).code(Step.WIDENED)).isEqualTo("3");
      on.lookUpAll(id);
      assertThat(on.it(id).code(Step.METHOD_CHOSEN)).isEqualTo("SUBSTITUTE");
    }

    @Test
    void nobody_known_is_a_gap_and_goes_outside_the_unit() {
      UUID id = on.breach(null, 0);
      assertThat(on.it(id).widest()).isTrue();
      assertThat(on.waits(Tasks.ASSESS_OUTSIDE)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.055 subd. 1(a)")
  class Assessment {

    @Test
    void two_searches_of_one_vehicle_are_one_person_and_a_destroyed_read_is_its_own() {
      on.reached(2);
      on.accesses.add(
          new platewarden.breach.ReachOnTrail.Access(
              9,
              Instant.parse("2026-11-29T04:00:00Z"),
              "ResultsViewed",
              List.of(on.accesses.get(0).commitments().get(0), "destroyed"),
              List.of(),
              List.of()));
      UUID id = on.breach("officer", 0);

      assertThat(on.breaches.affected(id)).hasSize(3);
      assertThat(on.breaches.reached(id)).hasSize(2).allMatch(it -> it.entry() == 7);
      assertThat(on.breaches.reached(id)).allMatch(it -> it.by().equals("officer"));
    }

    @Test
    void what_is_not_known_counts_as_yes() {
      on.breach("officer", 1);
      assertThatThrownBy(() -> on.assess(TU, Tasks.ASSESS, "UNKNOWN", "NO_BREACH", "NO"))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("it is a breach");
    }

    @Test
    void a_typo_is_recorded_as_none_when_the_city_attorney_confirms() {
      UUID id = on.breach("officer", 1);
      on.assess(TU, Tasks.ASSESS, "NO", "NO_BREACH", "NO");
      assertThat(on.it(id).closedAt()).isNull();
      on.decide(ATTORNEY, Tasks.CONFIRM, Map.of("confirmDecision", "CONFIRM", "note", WHY));

      assertThat(on.endedAt(Ends.NO_BREACH)).isTrue();
      assertThat(on.it(id).state()).isEqualTo("NO_BREACH");
      assertThat(on.it(id).code(Step.ASSESSED)).startsWith("NO_BREACH NO");
    }

    @Test
    void the_city_attorney_may_find_that_it_is_one() {
      on.breach("officer", 1);
      on.assess(TU, Tasks.ASSESS, "NO", "NO_BREACH", "NO");
      on.decide(ATTORNEY, Tasks.CONFIRM, Map.of("confirmDecision", "BREACH", "note", WHY));

      assertThat(on.waits(Tasks.CONTACTS)).isTrue();
    }

    @Test
    void the_same_suspicion_again_opens_nothing() {
      BreachSuspected suspected =
          new BreachSuspected(
              UUID.randomUUID(),
              "TRACKING",
              "officer",
              "tracking",
              "t",
              Instant.parse("2026-11-30T15:00:00Z"));
      on.open.suspected(suspected);
      on.open.suspected(suspected);

      assertThat(on.breaches.all()).hasSize(1);
      assertThat(on.engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void containment_is_due_in_an_hour_and_lateness_is_marked() {
      on.report("officer");
      var task = on.engine.getTaskService().createTaskQuery().singleResult();
      assertThat(task.getDueDate().toInstant()).isEqualTo("2026-11-30T16:00:00Z");
      on.at("2026-11-30T15:59:59Z");
      assertThat(on.engine.getTaskService().createTaskQuery().singleResult().getPriority())
          .isEqualTo(50);
      on.at("2026-11-30T16:00:01Z");
      assertThat(on.engine.getTaskService().createTaskQuery().singleResult().getPriority())
          .isEqualTo(75);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Breach 1")
  class Outside {

    @Test
    void when_the_commander_is_the_subject_the_unit_neither_assesses_nor_delays() {
      UUID id = on.breach("commander", 1);
      assertThat(on.waits(Tasks.ASSESS)).isFalse();
      assertThatThrownBy(() -> on.claim(TU, Tasks.ASSESS_OUTSIDE))
          .isInstanceOf(AuthorizationException.class);
      Person both = new Person("x", Set.of("technology-unit", "city-attorney"));
      assertThatThrownBy(() -> on.claim(both, Tasks.ASSESS_OUTSIDE))
          .isInstanceOf(AuthorizationException.class);
      on.cases.put("26-1", activeCase(true));
      on.delay.ask(ATTORNEY, id, "26-1", WHY);
      on.assess(ATTORNEY, Tasks.ASSESS_OUTSIDE, "YES", "BREACH", "YES");
      Person unitChief = new Person("y", Set.of("technology-unit-commander", "chief-of-police"));
      for (Person one : List.of(TU, COMMANDER, unitChief)) {
        assertThatThrownBy(() -> on.claim(one, Tasks.DELAY))
            .isInstanceOf(AuthorizationException.class);
      }
      assertThat(on.waits(Tasks.INVESTIGATE_OUTSIDE)).isTrue();
    }

    @Test
    void when_the_chief_is_concerned_the_city_attorney_records_another_agencys_word() {
      UUID id = on.breach("chief", 1);
      on.cases.put("26-1", activeCase(true));
      on.delay.ask(ATTORNEY, id, "26-1", WHY);
      on.assess(ATTORNEY, Tasks.ASSESS_OUTSIDE, "YES", "BREACH", "YES");
      assertThatThrownBy(() -> on.claim(CHIEF, Tasks.DELAY))
          .isInstanceOf(AuthorizationException.class);
      on.decide(ATTORNEY2, Tasks.DELAY, Map.of("delayDecision", "DELAY", "note", WHY));

      assertThat(on.it(id).delayed()).isTrue();
      assertThatThrownBy(() -> on.delay.ask(OTC, id, "26-1", WHY))
          .as("no other case takes the place of the one it rests on")
          .isInstanceOf(Refused.class);
    }
  }

  private static CaseRecord activeCase(boolean active) {
    return new CaseRecord(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        "26-1",
        active,
        Set.of(),
        CaseRecord.Charge.PENDING);
  }

  @Nested
  @DisplayName("13.055 subd. 3")
  class Delay {

    private UUID delayed() {
      UUID id = on.breach("officer", 1);
      on.cases.put("26-1", activeCase(true));
      on.delay.ask(OTC, id, "26-1", WHY);
      on.assess(TU, Tasks.ASSESS, "YES", "BREACH", "YES");
      on.at("2026-12-01T15:00:00Z");
      on.decide(CHIEF, Tasks.DELAY, Map.of("delayDecision", "DELAY", "note", WHY));
      assertThat(on.waits(Tasks.CONTACTS)).isFalse();
      return id;
    }

    @Test
    void it_is_tested_again_after_seven_days_and_lapses_two_days_later() {
      UUID id = delayed();
      on.at("2026-12-08T14:59:59Z");
      assertThat(on.waits(Tasks.RETEST)).isFalse();
      on.at("2026-12-08T15:00:01Z");
      assertThat(on.waits(Tasks.RETEST)).isTrue();
      on.at("2026-12-10T15:00:00Z");
      assertThat(on.waits(Tasks.CONTACTS)).isFalse();
      on.at("2026-12-10T15:00:02Z");

      assertThat(on.it(id).code(Step.DELAY_ENDED)).isEqualTo("LAPSED");
      assertThat(on.waits(Tasks.CONTACTS)).isTrue();
    }

    @Test
    void a_case_that_becomes_inactive_ends_it_at_once() {
      UUID id = delayed();
      on.at("2026-12-03T15:00:00Z");
      on.cases.put("26-1", activeCase(false));
      on.delay.caseInactive(activeCase(false).id());
      on.run();

      assertThat(on.it(id).code(Step.DELAY_ENDED)).isEqualTo("CASE_INACTIVE");
      assertThat(on.waits(Tasks.CONTACTS)).isTrue();
    }

    @Test
    void it_goes_on_only_when_the_chief_says_so_again() {
      UUID id = delayed();
      on.at("2026-12-08T15:00:01Z");
      on.decide(CHIEF, Tasks.RETEST, Map.of("delayDecision", "DELAY", "note", WHY));
      assertThat(on.it(id).delayed()).isTrue();
      on.at("2026-12-15T15:00:02Z");
      on.decide(CHIEF, Tasks.RETEST, Map.of("delayDecision", "NOTIFY", "note", WHY));

      assertThat(on.it(id).code(Step.DELAY_ENDED)).isEqualTo("DECIDED");
    }

    @Test
    void without_an_active_case_there_is_none() {
      UUID id = on.breach("officer", 1);
      on.cases.put("26-1", activeCase(false));
      assertThatThrownBy(() -> on.delay.ask(OTC, id, "26-1", WHY)).isInstanceOf(Refused.class);
      on.cases.put("26-1", activeCase(true));
      on.delay.ask(OTC, id, "26-1", WHY);
      on.assess(TU, Tasks.ASSESS, "YES", "BREACH", "YES");
      on.cases.put("26-1", activeCase(false));
      assertThatThrownBy(
              () -> on.decide(CHIEF, Tasks.DELAY, Map.of("delayDecision", "DELAY", "note", WHY)))
          .isInstanceOf(Refused.class);
    }
  }

  @Nested
  @DisplayName("13.055 subd. 4(c)")
  class Substitute {

    @Test
    void a_participant_is_looked_up_like_a_destroyed_read_and_told_by_all_three_channels() {
      on.participants.add("Q00000");
      UUID id = assessed(2);
      on.lookUpAll(id);
      assertThat(on.breaches.affected(id))
          .filteredOn(one -> one.contact() == Affected.Contact.NOT_FOUND)
          .hasSize(1);
      assertThat(on.it(id).code(Step.METHOD_CHOSEN)).isEqualTo("SUBSTITUTE");
      on.approve(id);
      on.notice.channel(AUTHORITY, id, Step.EMAIL_DONE, LocalDate.of(2026, 11, 29));
      on.notice.channel(AUTHORITY, id, Step.WEBSITE_DONE, LocalDate.of(2026, 11, 30));
      assertThatThrownBy(() -> on.decide(AUTHORITY, Tasks.SUBSTITUTED, Map.of("confirmed", true)))
          .isInstanceOf(Refused.class);
      on.notice.channel(AUTHORITY, id, Step.MEDIA_DONE, LocalDate.of(2026, 11, 30));
      on.decide(AUTHORITY, Tasks.SUBSTITUTED, Map.of("confirmed", true));

      assertThat(GiveNotice.CHANNELS).allMatch(on.it(id)::done);
      assertThat(on.it(id).done(Step.SUBSTITUTE_CONFIRMED)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.055 subd. 5")
  class Agencies {

    @ParameterizedTest
    @CsvSource({"1000, NO", "1001, YES"})
    void more_than_a_thousand_at_one_time_are_told_to_the_agencies(int persons, String told) {
      UUID id = assessed(persons);
      on.lookUpAll(id);
      on.approve(id);

      assertThat(on.it(id).code(Step.AGENCIES_JUDGED)).isEqualTo(told);
      assertThat(on.it(id).done(Step.AGENCIES_TOLD)).isEqualTo(told.equals("YES"));
      assertThat(on.breaches.document(id, "agencies-letter", null).isPresent())
          .isEqualTo(told.equals("YES"));
    }
  }

  @Nested
  @DisplayName("13.055 subd. 2(b)")
  class Report {

    private UUID referred() {
      UUID id = assessed(1);
      on.lookUpAll(id);
      on.approve(id);
      on.investigate(TU, Tasks.INVESTIGATE_UNIT);
      on.decide(CHIEF, Tasks.REFERRAL, Map.of("referral", "DISCIPLINE", "note", WHY));
      return id;
    }

    private void write(UUID id, String facts, String employees) {
      on.report.write(
          AUTHORITY,
          id,
          new ReportBreach.Words(
              "Plates, times and places of vehicles", facts, employees, "Suspension, three days"));
    }

    @Test
    void while_discipline_is_not_final_nothing_is_published_and_nobody_named() {
      UUID id = referred();
      assertThat(on.waits(Tasks.REPORT)).isFalse();
      assertThatThrownBy(() -> write(id, "An officer searched out of curiosity", "Pat Example"))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.report.publish(id)).isInstanceOf(Refused.class);
      on.at("2026-12-30T15:00:02Z");
      assertThat(on.it(id).done(Step.DISPOSITION_ASKED)).isTrue();
      assertThat(on.waits(Tasks.REPORT)).isFalse();
    }

    @Test
    void after_it_the_report_has_the_four_elements_and_nothing_not_public() throws IOException {
      UUID id = referred();
      on.report.disposition(CHIEF, id, "SUSPENSION");
      on.run();
      write(id, "An officer searched q-00000 out of curiosity", "Pat Example");
      on.decide(AUTHORITY, Tasks.REPORT, Map.of("reportReady", true));
      assertThat(on.it(id).code(Step.REPORT_CHECKED)).isEqualTo("INCOMPLETE");
      assertThat(on.waits(Tasks.REPORT)).isTrue();
      write(id, "An officer searched out of curiosity", "Pat Example");
      on.decide(AUTHORITY, Tasks.REPORT, Map.of("reportReady", true));

      assertThat(on.endedAt(Ends.REPORTED)).isTrue();
      assertThat(on.it(id).state()).isEqualTo("REPORTED");
      assertThat(text(on.breaches.document(id, "report", null).orElseThrow().pdf()))
          .contains("Type of data", "Number of individuals", "Pat Example", "Suspension")
          .doesNotContain("Q00000", "Example Street");
    }

    @Test
    void mail_that_came_back_without_substitute_notice_holds_the_report_up() {
      UUID id = referred();
      on.report.disposition(CHIEF, id, "NONE");
      on.run();
      on.contacts.returned(AUTHORITY, id, on.breaches.affected(id).get(0).id());
      write(id, "An officer searched out of curiosity", "Pat Example");
      on.decide(AUTHORITY, Tasks.REPORT, Map.of("reportReady", true));
      assertThat(on.it(id).code(Step.REPORT_CHECKED)).isEqualTo("INCOMPLETE");
      GiveNotice.CHANNELS.forEach(
          channel -> on.notice.channel(AUTHORITY, id, channel, LocalDate.of(2026, 11, 30)));
      on.decide(AUTHORITY, Tasks.REPORT, Map.of("reportReady", true));

      assertThat(on.endedAt(Ends.REPORTED)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.09(b)")
  class Penalties {

    @Test
    void the_city_attorney_decides_on_referral_only_when_the_chief_is_concerned() {
      UUID id = assessed(1);
      on.lookUpAll(id);
      on.approve(id);
      on.investigate(TU, Tasks.INVESTIGATE_UNIT);
      assertThatThrownBy(
              () -> on.decide(ATTORNEY, Tasks.REFERRAL, Map.of("referral", "NONE", "note", WHY)))
          .isInstanceOf(Refused.class);
      assertThat(on.it(id).done(Step.REFERRAL_DECIDED)).isFalse();
    }
  }
}
