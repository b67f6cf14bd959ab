package platewarden.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.audit.process.AuditFixture.ATTORNEY;
import static platewarden.audit.process.AuditFixture.AUDITOR;
import static platewarden.audit.process.AuditFixture.AUTHORITY;
import static platewarden.audit.process.AuditFixture.CHIEF;
import static platewarden.audit.process.AuditFixture.COMMANDER;
import static platewarden.audit.process.AuditFixture.OTC;
import static platewarden.audit.process.AuditFixture.PDF;
import static platewarden.audit.process.AuditFixture.TU;
import static platewarden.audit.process.AuditFixture.WHY;

import java.io.IOException;
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
import platewarden.audit.Audit.Step;
import platewarden.audit.AuditFinding;
import platewarden.audit.CommissionerOrder;
import platewarden.audit.EnterOrder;
import platewarden.audit.ReinstatementEntered;
import platewarden.audit.SuspensionOrdered;
import platewarden.audit.Transmittal;
import platewarden.audit.process.BiennialAuditProcess.Ends;
import platewarden.audit.process.BiennialAuditProcess.Tasks;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.TrailEvent;

class BiennialAuditProcessTest {

  private final AuditFixture on = new AuditFixture("2027-12-01T18:00:00Z");

  @AfterEach
  void close() {
    on.close();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 6(a)")
  class Biennial {

    @Test
    void saint_paul_is_overdue_on_day_one_and_begins_at_once_and_only_once() {
      assertThat(on.dates.lastCompleted()).contains(LocalDate.of(2023, 12, 21));
      assertThat(on.dates.nextDue()).isEqualTo("2025-12-21");
      assertThat(on.dates.nextBegins()).isEqualTo("2025-06-21");
      UUID id = on.due();
      assertThat(on.it(id).due()).isEqualTo("2025-12-21");
      assertThat(on.waiting(Tasks.ENGAGE)).isEqualTo(1);
      assertThat(on.due()).isEqualTo(id);
      assertThat(on.audits.all()).hasSize(1);
    }

    @Test
    void the_next_is_due_two_years_after_its_completion_and_begins_half_a_year_before() {
      on.completed("2027-12-01", 0);
      assertThat(on.dates.nextDue()).isEqualTo("2029-12-01");
      on.at("2029-05-31T18:00:00Z");
      on.due();
      assertThat(on.audits.all()).hasSize(1);
      on.at("2029-06-01T18:00:00Z");
      on.due();
      assertThat(on.audits.all()).hasSize(2);
      // Examination is pressed for from 60 days before the last day.
      assertThat(on.dates.examination(on.audits.all().get(0).id()))
          .isEqualTo("2029-10-03T04:59:59Z");
    }

    @Test
    void engagement_needs_the_declaration_and_is_due_in_thirty_days() {
      UUID id = on.due();
      assertThat(on.dueOf(Tasks.ENGAGE)).isEqualTo("2028-01-01T05:59:59Z");
      Map<String, Object> form =
          Map.of("engagedOn", "2027-12-01", "independent", true, "keptFirm", "Example Partners");
      assertThatThrownBy(() -> on.decide(COMMANDER, Tasks.ENGAGE, form))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.engage.name(COMMANDER, id, "outside", new byte[] {1, 2}))
          .isInstanceOf(Refused.class);
      on.name(id, "outside");
      on.decide(COMMANDER, Tasks.ENGAGE, form);
      assertThat(on.waiting(Tasks.INDEPENDENCE)).isEqualTo(1);
    }

    @Test
    void independence_is_found_outside_the_unit_and_not_against_the_records() {
      UUID id = on.due();
      on.engaged(id);
      Person both = new Person("x", Set.of("city-attorney", "technology-unit"));
      for (Person one : List.of(COMMANDER, TU, both, CHIEF)) {
        assertThatThrownBy(() -> on.claim(one, Tasks.INDEPENDENCE))
            .isInstanceOf(AuthorizationException.class);
      }
      on.authorized.add("outside");
      Map<String, Object> yes = Map.of("independenceDecision", "INDEPENDENT", "note", WHY);
      assertThatThrownBy(() -> on.decide(ATTORNEY, Tasks.INDEPENDENCE, yes))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("authorization");
      on.decide(ATTORNEY, Tasks.INDEPENDENCE, Map.of("independenceDecision", "NOT", "note", WHY));
      assertThat(on.waiting(Tasks.ENGAGE)).isEqualTo(1);
      assertThat(on.roles.get("outside")).isEmpty();

      on.authorized.clear();
      on.engaged(id);
      on.decide(ATTORNEY, Tasks.INDEPENDENCE, yes);
      assertThat(on.waiting(Tasks.EXAMINE)).isEqualTo(1);
    }

    @Test
    void the_controls_run_over_everything_since_the_last_audit() {
      UUID id = on.examining();
      assertThat(on.packs).hasSize(1);
      assertThat(on.packs.get(0).from()).isEqualTo("2023-12-22");
      assertThat(on.packs.get(0).to()).isEqualTo("2027-12-01");
      assertThat(on.it(id).done(Step.CONTROLS_RUN)).isTrue();
    }

    @Test
    void controls_that_are_incomplete_are_repaired_while_the_examination_goes_on() {
      on.controls = 39;
      UUID id = on.examining();
      assertThat(on.it(id).done(Step.CONTROLS_RUN)).isFalse();
      assertThat(on.waiting(Tasks.EXAMINE)).isEqualTo(1);
      assertThatThrownBy(() -> on.decide(COMMANDER, Tasks.REPAIR, Map.of("repaired", true)))
          .isInstanceOf(Refused.class);
      on.controls = 40;
      on.decide(COMMANDER, Tasks.REPAIR, Map.of("repaired", true));
      assertThat(on.it(id).done(Step.CONTROLS_RUN)).isTrue();
      assertThat(on.endedAt(Ends.REPAIRED)).isTrue();
      assertThat(on.waiting(Tasks.EXAMINE)).isEqualTo(1);
    }

    @Test
    void completion_is_the_date_of_the_signed_report_entered_by_the_auditor_alone() {
      UUID id = on.examining();
      for (Person one : List.of(COMMANDER, CHIEF, ATTORNEY)) {
        assertThatThrownBy(() -> on.claim(one, Tasks.EXAMINE))
            .isInstanceOf(AuthorizationException.class);
      }
      Person another = new Person("auditor9", Set.of("auditor"));
      assertThatThrownBy(() -> on.examine.find(another, id, null, "Not mine", "Some finding here"))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.complete("2027-12-01", 0)).isInstanceOf(Refused.class);
      on.examined(id, 2);
      for (String day : List.of("2027-12-02", "2027-11-30")) {
        assertThatThrownBy(() -> on.complete(day, 2)).isInstanceOf(Refused.class);
      }
      assertThatThrownBy(() -> on.complete("2027-12-01", 1))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("2 are on the record");
      on.complete("2027-12-01", 2);
      assertThat(on.it(id).completedOn()).isEqualTo("2027-12-01");
      assertThatThrownBy(() -> on.examine.file(AUDITOR, id, PDF)).isInstanceOf(Refused.class);
    }

    @Test
    void the_clock_runs_from_the_report_and_not_from_its_entry() {
      UUID id = on.examining();
      on.examined(id, 0);
      on.at("2027-12-09T18:00:00Z");
      on.complete("2027-12-03", 0);
      assertThat(on.dates.transmittals(id)).isEqualTo("2028-01-03T05:59:59Z");
      assertThat(on.it(id).published()).isTrue();
    }

    @Test
    void an_order_in_mid_cycle_begins_another_and_the_regular_day_stays() {
      UUID regular = on.completed("2027-12-01", 0);
      EnterOrder.Letter letter =
          new EnterOrder.Letter(
              CommissionerOrder.Kind.ADDITIONAL_AUDIT,
              LocalDate.of(2027, 12, 1),
              LocalDate.of(2028, 6, 1),
              "An additional audit of sharing is ordered.");
      assertThatThrownBy(() -> on.order.enter(TU, letter, PDF)).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.order.enter(AUTHORITY, letter, null)).isInstanceOf(Refused.class);
      UUID extra = on.order.enter(AUTHORITY, letter, PDF).orElseThrow();

      assertThat(extra).isNotEqualTo(regular);
      assertThat(on.it(extra).ordered()).isTrue();
      assertThat(on.waiting(Tasks.ENGAGE)).isEqualTo(1);
      assertThat(on.dates.nextDue()).isEqualTo("2029-12-01");
      assertThat(on.trail).extracting(TrailEvent::action).contains("AuditOrdered");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Account {

    @Test
    void the_role_is_given_upon_independence_and_taken_at_completion() {
      UUID id = on.completed("2027-12-01", 1);
      assertThat(on.roles.get("outside")).isEmpty();
      assertThat(on.ended).contains("outside");
      assertThat(on.audits.account(id).orElseThrow().closedAt()).isNotNull();
    }

    @Test
    void it_ends_by_itself_and_the_city_attorney_lets_it_stand_longer() {
      UUID id = on.examining();
      assertThat(on.roles.get("outside")).containsExactly("auditor");
      assertThat(on.audits.account(id).orElseThrow().endsAt()).isEqualTo("2028-03-01T05:59:59Z");
      on.at("2028-03-01T05:59:58Z");
      on.lend.closeEnded();
      assertThat(on.roles.get("outside")).containsExactly("auditor");
      on.at("2028-03-01T05:59:59Z");
      on.lend.closeEnded();
      assertThat(on.roles.get("outside")).isEmpty();
      assertThatThrownBy(() -> on.examined(id, 1)).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.lend.extend(COMMANDER, id)).isInstanceOf(Refused.class);
      on.lend.extend(ATTORNEY, id);
      on.examined(id, 1);
      on.complete("2028-02-29", 1);
      assertThat(on.it(id).completedOn()).isEqualTo("2028-02-29");
    }

    @Test
    void while_keycloak_does_not_answer_a_completion_stands_and_the_role_is_taken_later() {
      UUID id = on.examining();
      on.examined(id, 0);
      on.keycloakDown = true;
      on.complete("2027-12-01", 0);
      assertThat(on.it(id).completedOn()).isNotNull();
      assertThat(on.it(id).done(Step.ACCOUNT_CLOSED)).isFalse();
      on.keycloakDown = false;
      on.at("2027-12-01T18:02:00Z");
      assertThat(on.it(id).done(Step.ACCOUNT_CLOSED)).isTrue();
      assertThat(on.it(id).published()).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 6(c)")
  class Report {

    private void summary(UUID id) {
      on.report.write(COMMANDER, id, "The agency's summary of what the auditor found.");
      on.decide(COMMANDER, Tasks.PREPARE, Map.of("prepared", true));
    }

    private void receive(UUID id, Transmittal one) {
      LocalDate day = LocalDate.of(2027, 12, 1);
      on.report.mark(TU, id, one.id(), Transmittal.Kind.SENT, day, "MAIL", null);
      on.report.mark(
          TU, id, one.id(), Transmittal.Kind.RECEIVED, day, null, "Return receipt, signed");
    }

    @Test
    void each_place_gets_its_own_letter_with_the_approved_summary() throws IOException {
      UUID id = on.completed("2027-12-01", 1);
      assertThatThrownBy(() -> on.decide(COMMANDER, Tasks.PREPARE, Map.of("prepared", true)))
          .isInstanceOf(Refused.class);
      summary(id);
      Person double_ = new Person("commander", Set.of("chief-of-police"));
      assertThatThrownBy(() -> on.claim(double_, Tasks.APPROVE))
          .isInstanceOf(AuthorizationException.class);
      on.decide(CHIEF, Tasks.APPROVE, Map.of("approved", true));

      List<Transmittal> sent = on.audits.transmittals.of(id);
      assertThat(sent)
          .extracting(Transmittal::place)
          .hasSize(11)
          .contains(
              "Commissioner of Administration",
              "House committee with jurisdiction over public safety, ranking minority member",
              "Legislative Commission on Data Practices and Personal Data Privacy",
              "Legislative Reference Library");
      assertThat(on.it(id).code(Step.REPORT_READY)).isEqualTo("APPROVED 11");
      assertThat(text(on.audits.transmittals.letter(sent.get(0).id()).orElseThrow()))
          .contains("Commissioner of Administration")
          .contains("The agency's summary")
          .contains("Example Audit Partners")
          .contains("Finding 1")
          .doesNotContain("auditor's own");
    }

    @Test
    void warnings_come_on_days_14_and_21_and_the_auditors_summary_goes_on_day_27()
        throws IOException {
      UUID id = on.completed("2027-12-01", 0);
      assertThat(on.dueOf(Tasks.PREPARE)).isEqualTo("2027-12-16T05:59:59Z");
      on.at("2027-12-16T06:00:00Z");
      assertThat(on.priority(Tasks.PREPARE)).isEqualTo(75);
      summary(id);
      assertThat(on.dueOf(Tasks.APPROVE)).isEqualTo("2027-12-23T05:59:59Z");
      on.at("2027-12-28T05:59:59Z");
      assertThat(on.waiting(Tasks.APPROVE)).isEqualTo(1);
      on.at("2027-12-28T06:00:01Z");

      assertThat(on.waiting(Tasks.APPROVE)).isZero();
      assertThat(on.it(id).code(Step.REPORT_READY)).isEqualTo("AUDITORS_OWN 11");
      assertThat(
              text(
                  on.audits
                      .transmittals
                      .letter(on.audits.transmittals.of(id).get(0).id())
                      .orElseThrow()))
          .contains("The auditor's own summary")
          .contains("waits for no signature")
          .doesNotContain("The agency's summary of what");
    }

    @Test
    void what_nobody_prepared_goes_on_day_27_as_well() {
      UUID id = on.completed("2027-12-01", 0);
      on.at("2027-12-28T06:00:01Z");
      assertThat(on.waiting(Tasks.PREPARE)).isZero();
      assertThat(on.it(id).code(Step.REPORT_READY)).isEqualTo("AUDITORS_OWN 11");
      assertThat(on.dueOf(Tasks.CONFIRM)).isEqualTo("2028-01-01T05:59:59Z");
    }

    @Test
    void a_report_that_came_back_is_not_a_report_that_was_sent() {
      UUID id = on.completed("2027-12-01", 0);
      summary(id);
      on.decide(CHIEF, Tasks.APPROVE, Map.of("approved", true));
      List<Transmittal> all = on.audits.transmittals.of(id);
      all.stream().skip(1).forEach(one -> receive(id, one));
      UUID first = all.get(0).id();
      LocalDate day = LocalDate.of(2027, 12, 1);
      assertThatThrownBy(
              () ->
                  on.report.mark(
                      TU, id, first, Transmittal.Kind.RECEIVED, day, null, "They said so"))
          .isInstanceOf(Refused.class);
      on.report.mark(TU, id, first, Transmittal.Kind.SENT, day, "EMAIL", null);
      on.report.mark(TU, id, first, Transmittal.Kind.RETURNED, day, null, "No such mailbox");
      assertThatThrownBy(
              () ->
                  on.report.mark(
                      TU, id, first, Transmittal.Kind.RECEIVED, day, null, "They said so"))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> on.decide(TU, Tasks.CONFIRM, Map.of("allConfirmed", true)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("1 of 11");
      receive(id, on.audits.transmittals.find(first).orElseThrow());
      on.decide(TU, Tasks.CONFIRM, Map.of("allConfirmed", true));
      assertThat(on.it(id).code(Step.TRANSMITTALS_CONFIRMED)).isEqualTo("11");
    }

    @Test
    void day_30_without_proof_of_each_is_recorded_once() {
      UUID id = on.completed("2027-12-01", 0);
      on.at("2028-01-01T05:59:59Z");
      on.report.overdue();
      assertThat(on.it(id).done(Step.TRANSMITTAL_OVERDUE)).isFalse();
      on.at("2028-01-01T06:00:00Z");
      on.report.overdue();
      on.report.overdue();
      assertThat(on.it(id).facts())
          .filteredOn(fact -> fact.step() == Step.TRANSMITTAL_OVERDUE)
          .singleElement()
          .satisfies(fact -> assertThat(fact.code()).isEqualTo("2027-12-31"));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 6(b)")
  class Answers {

    @Test
    void results_are_public_at_completion_and_wait_for_nothing() {
      UUID id = on.completed("2027-12-01", 2);
      assertThat(on.it(id).code(Step.RESULTS_PUBLISHED)).isEqualTo("2");
      assertThat(on.waiting(Tasks.PREPARE)).isEqualTo(1);
      assertThat(on.waiting(Tasks.ANSWER)).isEqualTo(1);
    }

    @Test
    void what_is_agreed_with_is_corrected_by_its_owner_and_checked_outside_the_unit() {
      UUID id = on.completed("2027-12-01", 2);
      List<AuditFinding> all = on.audits.findings.of(id);
      UUID first = all.get(0).id();
      UUID second = all.get(1).id();
      on.answer.answer(
          COMMANDER, id, first, AuditFinding.Answer.AGREE, "It is so and will be corrected.");
      assertThatThrownBy(() -> on.decide(COMMANDER, Tasks.ANSWER, Map.of("answered", true)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("1 are not answered, 1 are agreed");
      on.answer.answer(
          COMMANDER, id, second, AuditFinding.Answer.DISAGREE, "The log of that day shows it.");
      LocalDate day = LocalDate.of(2028, 2, 1);
      assertThatThrownBy(
              () ->
                  on.answer.promise(
                      COMMANDER,
                      id,
                      first,
                      "Train every supervisor",
                      "office-of-technology",
                      LocalDate.of(2028, 3, 1)))
          .isInstanceOf(Refused.class);
      UUID training =
          on.answer.promise(
              COMMANDER, id, first, "Train every supervisor", "office-of-technology", day);
      UUID list =
          on.answer.promise(
              COMMANDER, id, first, "Correct the access list", "technology-unit", day);
      on.decide(COMMANDER, Tasks.ANSWER, Map.of("answered", true));
      assertThat(on.waiting(Tasks.PROVE)).isEqualTo(2);
      assertThatThrownBy(() -> on.answer.prove(TU, id, training, "Attendance list of all shifts"))
          .isInstanceOf(Refused.class);
      on.answer.prove(OTC, id, training, "Attendance list of all shifts");
      on.answer.prove(TU, id, list, "List of January 5, compared with the roster");
      proveAll();
      assertThat(on.waiting(Tasks.CHECK)).isEqualTo(1);
      assertThatThrownBy(() -> on.claim(COMMANDER, Tasks.CHECK))
          .isInstanceOf(AuthorizationException.class);
      on.decide(ATTORNEY, Tasks.CHECK, Map.of("actionsDecision", "ASK_AGAIN", "note", WHY));

      assertThat(on.waiting(Tasks.PROVE)).isEqualTo(2);
      on.answer.prove(OTC, id, training, "Attendance list with signatures");
      on.answer.prove(TU, id, list, "List of January 9, signed by both");
      proveAll();
      on.decide(ATTORNEY, Tasks.CHECK, Map.of("actionsDecision", "ACCEPT", "note", WHY));
      assertThat(on.audits.findings.action(list).orElseThrow().accepted()).isTrue();
      // The report is still on its way, so the audit stays open.
      assertThat(on.endedAt(Ends.CLOSED)).isFalse();
    }

    private void proveAll() {
      Person owner = new Person("owner", Set.of("office-of-technology", "technology-unit"));
      while (on.waiting(Tasks.PROVE) > 0) {
        on.decide(owner, Tasks.PROVE, Map.of("actionDone", true));
      }
    }

    @Test
    void an_audit_closes_when_published_reported_and_answered() {
      UUID id = on.completed("2027-12-01", 0);
      on.report.write(COMMANDER, id, "Nothing was found, and here is why.");
      on.decide(COMMANDER, Tasks.PREPARE, Map.of("prepared", true));
      on.decide(CHIEF, Tasks.APPROVE, Map.of("approved", true));
      LocalDate day = LocalDate.of(2027, 12, 1);
      for (Transmittal one : on.audits.transmittals.of(id)) {
        on.report.mark(TU, id, one.id(), Transmittal.Kind.SENT, day, "HAND", null);
        on.report.mark(
            TU, id, one.id(), Transmittal.Kind.RECEIVED, day, null, "Stamped at the desk");
      }
      on.decide(TU, Tasks.CONFIRM, Map.of("allConfirmed", true));
      assertThat(on.endedAt(Ends.CLOSED)).isFalse();
      on.decide(COMMANDER, Tasks.ANSWER, Map.of("answered", true));
      assertThatThrownBy(
              () ->
                  on.decide(
                      ATTORNEY, Tasks.CHECK, Map.of("actionsDecision", "ASK_AGAIN", "note", WHY)))
          .isInstanceOf(Refused.class);
      on.decide(ATTORNEY, Tasks.CHECK, Map.of("actionsDecision", "ACCEPT", "note", WHY));

      assertThat(on.endedAt(Ends.CLOSED)).isTrue();
      assertThat(on.it(id).state()).isEqualTo("CLOSED");
      assertThat(on.trail).allMatch(event -> event.clause() != null);
    }

    @Test
    void an_order_of_suspension_is_told_in_its_transaction_and_only_it_is_reinstated() {
      EnterOrder.Letter back =
          new EnterOrder.Letter(
              CommissionerOrder.Kind.REINSTATEMENT,
              LocalDate.of(2027, 12, 1),
              null,
              "Readers may run again from today.");
      assertThatThrownBy(() -> on.order.enter(CHIEF, back, PDF)).isInstanceOf(Refused.class);
      on.order.enter(
          COMMANDER,
          new EnterOrder.Letter(
              CommissionerOrder.Kind.SUSPENSION,
              LocalDate.of(2027, 12, 1),
              null,
              "All readers are suspended at once."),
          PDF);
      assertThat(on.events).singleElement().isInstanceOf(SuspensionOrdered.class);
      assertThat(on.order.suspended()).isPresent();
      on.order.enter(CHIEF, back, PDF);
      assertThat(on.events).hasAtLeastOneElementOfType(ReinstatementEntered.class);
      assertThat(on.order.suspended()).isEmpty();
    }
  }
}
