package platewarden.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import platewarden.access.AccessCheck.Finding;
import platewarden.access.AccessRoles;
import platewarden.access.DecisionLevel;
import platewarden.access.JudgeAccess.Facts;
import platewarden.access.JudgeAccess.Judged;
import platewarden.access.Preconditions;
import platewarden.access.rules.AccessFinding.Question;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.Judgement;

class AccessRulesTest {

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("access");
  private static final List<String> LAWFUL = List.of("MISSING_PERSON", "ACTIVE_WARRANT");
  private static final Facts GOOD =
      new Facts(Set.of("investigator"), true, false, LAWFUL, true, true);

  private final List<Judgement> kept = new ArrayList<>();
  private final AccessRules access = new AccessRules(RULES, kept::add);

  /** Every combination of the facts, and what must come of it. */
  static Stream<Facts> everything() {
    List<Set<String>> roles =
        List.of(
            Set.of("officer"),
            Set.of("technology-unit-commander"),
            Set.of("chief-of-police"),
            Set.of("chief-of-police", "technology-unit-commander"),
            Set.of("records"),
            Set.of());
    List<List<String>> purposes =
        List.of(LAWFUL, List.of(), List.of("CURIOSITY"), List.of("MISSING_PERSON", "CURIOSITY"));
    return roles.stream()
        .flatMap(
            role ->
                purposes.stream()
                    .flatMap(
                        purpose ->
                            Stream.iterate(0, bits -> bits < 16, bits -> bits + 1)
                                .map(
                                    bits ->
                                        new Facts(
                                            role,
                                            (bits & 1) != 0,
                                            (bits & 2) != 0,
                                            purpose,
                                            (bits & 4) != 0,
                                            (bits & 8) != 0))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void access_goes_on_only_when_nothing_stands_against_it(Facts facts) {
    boolean chief = facts.roles().contains("chief-of-police");
    boolean commander = facts.roles().contains("technology-unit-commander");
    DecisionLevel level =
        chief
            ? DecisionLevel.CHIEF_OWN
            : commander || facts.delegate() ? DecisionLevel.CHIEF : DecisionLevel.COMMANDER;
    boolean delegationNeeded = level != DecisionLevel.CHIEF;
    boolean refused =
        !facts.assignmentKnown()
            || (delegationNeeded && !facts.delegationInForce())
            || facts.purposes().isEmpty()
            || facts.purposes().contains("CURIOSITY")
            || facts.roles().stream().noneMatch(AccessRoles.DUTIES::contains);
    Preconditions expected =
        refused
            ? Preconditions.REFUSED
            : facts.trainingCurrent() ? Preconditions.MET : Preconditions.TRAINING_MISSING;

    Judged judged = access.judge(facts);

    assertThat(judged.verdict()).isEqualTo(expected);
    assertThat(judged.level()).isEqualTo(level);
    assertThat(judged.findings()).hasSize(Question.values().length);
  }

  @Test
  void the_judgement_is_kept_with_its_facts_and_without_names() {
    Judged judged = access.judge(GOOD);

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).id()).isEqualTo(judged.judgementId());
    assertThat(kept.get(0).json()).contains("delegate", "purposes").doesNotContain("username");
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Subd7b {

    @Test
    void no_designee_decides_without_a_delegation_in_force() {
      assertThat(against(new Facts(GOOD.roles(), true, false, LAWFUL, true, false)))
          .extracting(Finding::clause)
          .containsExactly("13.824 subd. 7(b)");
    }

    @Test
    void the_chief_decides_for_the_commander_without_a_delegation() {
      assertThat(
              against(
                  new Facts(Set.of("technology-unit-commander"), true, true, LAWFUL, true, false)))
          .isEmpty();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void a_role_without_a_duty_that_needs_the_data_is_refused() {
      assertThat(against(new Facts(Set.of("records"), true, false, LAWFUL, true, true)))
          .extracting(Finding::clause)
          .containsExactly("13.824 subd. 7(c)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {

    @Test
    void missing_training_is_named_and_can_be_cured() {
      assertThat(against(new Facts(GOOD.roles(), true, false, LAWFUL, false, true)))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.clause()).isEqualTo("GO-445.17 Training");
                assertThat(finding.verdict()).isEqualTo(Preconditions.TRAINING_MISSING);
                assertThat(finding.remedy()).contains("Technology Unit");
              });
    }
  }

  @Nested
  @DisplayName("GO-445.17 Access")
  class Assignment {

    @Test
    void an_unknown_assignment_is_refused() {
      assertThat(against(new Facts(GOOD.roles(), false, false, LAWFUL, true, true)))
          .extracting(Finding::clause)
          .containsExactly("GO-445.17 Access");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Operations 4")
  class Purposes {

    @Test
    void a_purpose_that_the_order_does_not_name_is_refused() {
      assertThat(against(new Facts(GOOD.roles(), true, false, List.of("CURIOSITY"), true, true)))
          .extracting(Finding::clause)
          .containsExactly("GO-445.17 Operations 4");
    }
  }

  @Nested
  class WhatPrevails {

    @Test
    void the_weightier_verdict_for_every_pair() {
      for (Preconditions one : Preconditions.values()) {
        for (Preconditions other : Preconditions.values()) {
          Preconditions expected = one.compareTo(other) >= 0 ? one : other;
          assertThat(Prevails.weightier(one, other)).isEqualTo(expected);
        }
      }
    }

    @Test
    void an_unanswered_question_is_answered_no_for_every_set_of_questions() {
      List<Question> questions = Arrays.asList(Question.values());
      for (int bits = 0; bits < 1 << questions.size(); bits++) {
        EnumSet<Question> answered = EnumSet.noneOf(Question.class);
        for (int i = 0; i < questions.size(); i++) {
          if ((bits & (1 << i)) != 0) {
            answered.add(questions.get(i));
          }
        }
        List<AccessFinding> findings =
            answered.stream().map(question -> AccessFinding.met(question, "met")).toList();

        assertThat(Prevails.of(findings))
            .isEqualTo(answered.containsAll(questions) ? Preconditions.MET : Preconditions.REFUSED);
      }
    }

    @Test
    void the_highest_level_that_a_rule_named() {
      assertThat(Prevails.level(List.of())).isEmpty();
      assertThat(Prevails.level(List.of(DecisionLevel.COMMANDER, DecisionLevel.CHIEF_OWN)))
          .contains(DecisionLevel.CHIEF_OWN);
      assertThat(Prevails.level(List.of(DecisionLevel.CHIEF, DecisionLevel.COMMANDER)))
          .contains(DecisionLevel.CHIEF);
    }
  }

  private List<Finding> against(Facts facts) {
    return access.judge(facts).findings().stream()
        .filter(finding -> finding.verdict() != Preconditions.MET)
        .toList();
  }
}
