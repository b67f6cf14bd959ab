package platewarden.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import platewarden.law.Clause;

/** Public, like its facts: a DRL sees public types only. */
public class RuleBookTest {

  /** Facts for the rules under src/test/resources/rulebook. */
  public record Asked(boolean reason, Set<String> roles, int times) {}

  /** What they decide. */
  public enum Answer {
    LAWFUL,
    UNLAWFUL
  }

  private static final RuleBook BOOK = DroolsRuleBook.of(List.of(drl("lawful")));

  @Test
  void a_ruling_names_its_rule_and_the_clause_the_rule_carries() {
    Judgement judgement = BOOK.judge("lawful", new Asked(false, Set.of(), 0));

    assertThat(judgement.rulings())
        .containsExactly(
            new Ruling(
                "each access must include a record of the factual basis",
                Clause.of("13.824 subd. 7(b)"),
                Answer.UNLAWFUL));
  }

  @Test
  void several_rules_speak_and_their_rulings_come_in_the_order_of_their_names() {
    Judgement judgement = BOOK.judge("lawful", new Asked(true, Set.of(), 9));

    assertThat(judgement.rulings())
        .extracting(Ruling::rule)
        .containsExactly(
            "a reason was given; that is lawful", "nine times is monitoring; // not a comment");
    assertThat(judgement.of(Answer.class)).hasSize(2);
    assertThat(judgement.of(String.class)).isEmpty();
  }

  @Test
  void equal_facts_have_one_id_whatever_their_order() {
    Asked one = new Asked(true, Set.of("investigator", "officer", "auditor"), 1);
    Asked same = new Asked(true, Set.of("auditor", "officer", "investigator"), 1);
    Asked other = new Asked(true, Set.of("auditor"), 1);

    assertThat(BOOK.judge("lawful", one, other)).isEqualTo(BOOK.judge("lawful", other, same));
    assertThat(BOOK.judge("lawful", one).id())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(BOOK.judge("lawful", other).id());
  }

  @Test
  void facts_and_rulings_are_kept_as_canonical_json() {
    assertThat(BOOK.judge("lawful", new Asked(false, Set.of("b", "a"), 0)).json())
        .isEqualTo(
            "{\"facts\":[{\"type\":\"platewarden.platform.rules.RuleBookTest$Asked\","
                + "\"value\":{\"reason\":false,\"roles\":[\"a\",\"b\"],\"times\":0}}],"
                + "\"rulings\":[{\"clause\":\"13.824 subd. 7(b)\","
                + "\"decision\":{\"type\":\"platewarden.platform.rules.RuleBookTest$Answer\","
                + "\"value\":\"UNLAWFUL\"},"
                + "\"rule\":\"each access must include a record of the factual basis\"}],"
                + "\"subject\":\"lawful\"}");
  }

  @Test
  void the_trace_tells_which_rules_rest_on_a_clause() {
    assertThat(BOOK.trace())
        .containsEntry(
            Clause.of("13.824 subd. 7(b)"),
            List.of(
                "a reason was given; that is lawful",
                "each access must include a record of the factual basis"))
        .containsOnlyKeys(Clause.of("13.824 subd. 7(b)"), Clause.of("13.824 subd. 2(d)"));
  }

  @Test
  void threads_do_not_hear_one_another() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> questions =
          IntStream.range(0, 4_000)
              .<Callable<Boolean>>mapToObj(i -> () -> isAnsweredAlone(i % 2 == 0))
              .toList();
      for (var answer : threads.invokeAll(questions)) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isAnsweredAlone(boolean reason) {
    List<Ruling> rulings = BOOK.judge("lawful", new Asked(reason, Set.of(), 1)).rulings();
    return rulings.size() == 1
        && rulings.get(0).decision() == (reason ? Answer.LAWFUL : Answer.UNLAWFUL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-clause          | a rule without its clause            | carries no @clause
          unquoted-clause    | a clause that Drools takes as number | not quoted
          unquoted-long      | a clause without quotes              | not quoted
          malformed-clause   | a clause that nobody can look up     | malformed @clause: "13.824 subdivision 3"
          salience           | a rule that pushes forward           | attribute salience
          no-loop            | a rule that knows it repeats         | attribute no-loop
          updating           | a rule that changes a fact           | does more than rulings.give
          inserting          | a rule that makes a fact             | does more than rulings.give
          acting             | a rule that acts on the side         | does more than rulings.give
          silent             | a rule that decides nothing          | gives no ruling
          """)
  void refuses_to_start_and_names_file_and_rule(String file, String rule, String what) {
    assertThatThrownBy(() -> DroolsRuleBook.of(List.of(drl(file))))
        .isInstanceOf(RuleNotUsable.class)
        .hasMessageStartingWith("rulebook/" + file + ".drl, line ")
        .hasMessageContaining("\"" + rule + "\"")
        .hasMessageContaining(what)
        .hasMessageEndingWith("Platewarden does not start.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other-global    | the only global is platewarden.platform.rules.Rulings rulings
          function        | a function, a declared type
          broken          | it cannot be read
          unknown-type    | Asked
          empty           | there is no rule in it
          """)
  void refuses_to_start_and_names_the_file(String file, String what) {
    assertThatThrownBy(() -> DroolsRuleBook.of(List.of(drl(file))))
        .isInstanceOf(RuleNotUsable.class)
        .hasMessageStartingWith("rulebook/" + file + ".drl")
        .hasMessageContaining(what);
  }

  @Test
  void takes_records_as_facts_and_knows_its_subjects() {
    assertThatThrownBy(() -> BOOK.judge("lawful", "a text"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BOOK.judge("unheard-of", new Asked(true, Set.of(), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rules/unheard-of.drl");
  }

  private static DrlFile drl(String subject) {
    String path = "rulebook/" + subject + ".drl";
    try {
      return DrlFile.of(
          path, new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
