package platewarden.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.access.process.AccessGrantFixture.ATTORNEY;
import static platewarden.access.process.AccessGrantFixture.CHIEF;
import static platewarden.access.process.AccessGrantFixture.COMMANDER;
import static platewarden.access.process.AccessGrantFixture.INVESTIGATOR;
import static platewarden.access.process.AccessGrantFixture.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.access.AccessReview;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Reviewer;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.access.AccessState;
import platewarden.access.Authorization;
import platewarden.access.ChangeReason;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.duties.RecurringDuty.Period;

class AnnualAccessReviewProcessTest {

  private static final String UNIT = AnnualAccessReviewProcess.Tasks.UNIT;
  private static final String OWN = AnnualAccessReviewProcess.Tasks.OWN;
  private static final String OUTSIDE = AnnualAccessReviewProcess.Tasks.OUTSIDE;
  private static final String SIGN = AnnualAccessReviewProcess.Tasks.SIGN;
  private static final Map<String, Object> DONE = Map.of("unitDone", true);

  private final AccessGrantFixture access = new AccessGrantFixture();

  @AfterEach
  void close() {
    access.close();
  }

  @BeforeEach
  void staff() {
    access.accounts.roles.put("attorney", new HashSet<>(ATTORNEY.roles()));
    access.records.put(new Assignment("attorney", "City Attorney", "chief"), "test");
    for (Person person : List.of(INVESTIGATOR, SUPERVISOR, COMMANDER, CHIEF)) {
      access.trained(person, "2027-10-01");
      authorized(person);
    }
  }

  private void authorized(Person person) {
    Instant now = AccessGrantFixture.MONDAY;
    UUID id = UUID.randomUUID();
    access.records.save(
        new Authorization(
            id,
            UUID.randomUUID(),
            person.username(),
            now,
            now.plusSeconds(86400L * 300),
            null,
            "chief",
            now,
            "{}",
            "signed",
            new byte[0],
            "00",
            null));
  }

  private UUID begin() {
    access.reviewAnnually.begin(
        new Period("2026-12-15", LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 15)));
    access.run();
    return access.reviews.all().get(0).id();
  }

  private List<Line> linesOf(UUID review, Reviewer reviewer) {
    Set<UUID> units =
        access.reviews.units(review).stream()
            .filter(unit -> unit.reviewer() == reviewer)
            .map(Unit::id)
            .collect(Collectors.toSet());
    return access.reviews.lines(review).stream()
        .filter(line -> units.contains(line.unitId()))
        .toList();
  }

  private void keepAll(UUID review, Reviewer reviewer, Person by) {
    linesOf(review, reviewer)
        .forEach(line -> access.decideOnReview.decide(by, review, line.username(), Verdict.KEEP));
  }

  /** Completes every task of a step, as each of its lists has one. */
  private void finishAll(Person by, String step) {
    for (Task task :
        access.engine.getTaskService().createTaskQuery().taskDefinitionKey(step).list()) {
      access.as(by, () -> access.engine.getTaskService().claim(task.getId(), by.username()));
      access.as(
          by,
          () -> access.engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(DONE)));
    }
    access.run();
  }

  @Nested
  @DisplayName("GO-445.17 Access")
  class EveryYear {

    @Test
    void the_next_review_begins_forty_five_days_before_the_twelve_months_are_over() {
      access.reviews.open(
          new AccessReview(
              UUID.randomUUID(),
              "2025-12-15",
              Instant.parse("2025-11-01T06:00:00Z"),
              Instant.parse("2025-12-01T06:00:00Z"),
              LocalDate.of(2025, 12, 15),
              null,
              null,
              "commander",
              Instant.parse("2025-12-15T18:00:00Z"),
              null));

      assertThat(access.reviewAnnually.period(LocalDate.of(2026, 10, 31)))
          .contains(
              new Period("2026-12-15", LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 15)));
    }

    @Test
    void an_open_line_keeps_the_list_open_and_says_how_many() {
      UUID review = begin();
      assertThatThrownBy(() -> finishAll(SUPERVISOR, UNIT))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("1 account is not decided");

      access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.KEEP);
      access.submit(SUPERVISOR, UNIT, DONE);
      assertThat(access.waits(UNIT)).isFalse();
    }

    @Test
    void a_whole_review_is_signed_and_reported_and_removals_end_access() {
      UUID review = begin();
      access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.REMOVE);
      keepAll(review, Reviewer.CHIEF, CHIEF);
      keepAll(review, Reviewer.OUTSIDE, ATTORNEY);
      finishAll(SUPERVISOR, UNIT);
      finishAll(CHIEF, OWN);
      assertThat(access.waits(SIGN)).as("the city attorney still owes").isFalse();
      finishAll(ATTORNEY, OUTSIDE);
      access.decide(COMMANDER, SIGN, Map.of("signed", true));

      AccessReview signed = access.reviews.find(review).orElseThrow();
      assertThat(signed.signedBy()).isEqualTo("commander");
      assertThat(signed.sha256()).isNotNull();
      assertThat(access.records.documents).contains("review");
      assertThat(access.changes.of("investigator2"))
          .singleElement()
          .satisfies(it -> assertThat(it.reason()).isEqualTo(ChangeReason.REVIEW_REMOVED));
      assertThat(access.records.inForce("investigator2", AccessGrantFixture.MONDAY.plusSeconds(9)))
          .isEmpty();
      assertThat(
              access
                  .engine
                  .getHistoryService()
                  .createHistoricActivityInstanceQuery()
                  .activityId(AnnualAccessReviewProcess.Ends.SIGNED)
                  .count())
          .isEqualTo(1);
    }

    @Test
    void what_nobody_decided_is_suspended_when_thirty_days_are_over() {
      UUID review = begin();
      keepAll(review, Reviewer.CHIEF, CHIEF);
      keepAll(review, Reviewer.OUTSIDE, ATTORNEY);
      finishAll(CHIEF, OWN);
      finishAll(ATTORNEY, OUTSIDE);
      access.at("2026-12-23T14:59:59Z");
      assertThat(access.waits(UNIT)).isTrue();
      assertThat(access.changes.all()).isEmpty();
      access.at("2026-12-23T15:00:01Z");

      assertThat(access.changes.of("investigator2"))
          .singleElement()
          .satisfies(it -> assertThat(it.reason()).isEqualTo(ChangeReason.REVIEW_UNDECIDED));
      assertThat(access.records.inForce("investigator2", Instant.parse("2026-12-23T15:00:01Z")))
          .isEmpty();
      assertThat(access.accounts.over).containsKey("investigator2");
      assertThat(linesOf(review, Reviewer.SUPERVISOR))
          .extracting(Line::verdict)
          .containsOnly(Verdict.UNDECIDED);
      assertThat(access.waits(SIGN)).isTrue();
      assertThatThrownBy(
              () -> access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.KEEP))
          .isInstanceOf(Refused.class);
    }

    @Test
    void nobody_is_kept_without_current_training_or_a_known_assignment() {
      UUID review = begin();
      access.records.trainings.clear();
      assertThatThrownBy(
              () -> access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.KEEP))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("training");
      access.records.remove("investigator2");
      assertThatThrownBy(
              () -> access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.KEEP))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("assignment");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class NobodysOwn {

    @Test
    void supervisors_are_on_the_chiefs_list_and_the_chief_is_on_the_city_attorneys() {
      UUID review = begin();

      assertThat(linesOf(review, Reviewer.SUPERVISOR))
          .extracting(Line::username)
          .containsExactly("investigator2");
      assertThat(linesOf(review, Reviewer.CHIEF))
          .extracting(Line::username)
          .contains("supervisor", "commander", "tuadmin", "otc", "attorney");
      assertThat(linesOf(review, Reviewer.OUTSIDE))
          .extracting(Line::username)
          .containsExactly("chief");
    }

    @Test
    void no_list_is_decided_by_others_or_by_who_is_on_it() {
      UUID review = begin();
      Person both = new Person("supervisor", Set.of("supervisor", "chief-of-police"));
      for (Person by : List.of(COMMANDER, CHIEF, INVESTIGATOR)) {
        assertThatThrownBy(
                () -> access.decideOnReview.decide(by, review, "investigator2", Verdict.KEEP))
            .isInstanceOf(Refused.class);
      }
      assertThatThrownBy(
              () -> access.decideOnReview.decide(both, review, "supervisor", Verdict.KEEP))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> access.claim(COMMANDER, UNIT))
          .isInstanceOf(AuthorizationException.class);
      access.decideOnReview.decide(SUPERVISOR, review, "investigator2", Verdict.KEEP);
      assertThat(access.records.requests.values())
          .noneMatch(request -> request.state() == AccessState.GRANTED);
    }
  }
}
