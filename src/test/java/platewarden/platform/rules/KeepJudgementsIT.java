package platewarden.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.PlatewardenIT;
import platewarden.reads.ReadFacts;

@PlatewardenIT
class KeepJudgementsIT {

  private final RuleBook rules;
  private final KeepJudgements keep;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  KeepJudgementsIT(
      RuleBook rules,
      KeepJudgements keep,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.rules = rules;
    this.keep = keep;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void keeps_facts_and_rulings_once() {
    Judgement judgement = rules.judge("classification", new ReadFacts(true));

    transaction.executeWithoutResult(status -> keep.keep(judgement));
    transaction.executeWithoutResult(status -> keep.keep(judgement));

    assertThat(kept(judgement)).isEqualTo("13.82 subd. 7");
  }

  @Test
  void keeps_nothing_of_what_was_rolled_back() {
    // Two facts make a judgement that nobody else in this run has kept.
    Judgement judgement = rules.judge("classification", new ReadFacts(true), new ReadFacts(false));

    transaction.executeWithoutResult(
        status -> {
          keep.keep(judgement);
          status.setRollbackOnly();
        });

    assertThat(rows(judgement)).isZero();
  }

  @Test
  void keeps_only_together_with_what_was_judged() {
    Judgement judgement = rules.judge("classification", new ReadFacts(false));

    assertThatThrownBy(() -> keep.keep(judgement))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private String kept(Judgement judgement) {
    return jdbc.sql("select content -> 'rulings' -> 0 ->> 'clause' from judgements where id = ?")
        .param(judgement.id())
        .query(String.class)
        .single();
  }

  private long rows(Judgement judgement) {
    return jdbc.sql("select count(*) from judgements where id = ?")
        .param(judgement.id())
        .query(Long.class)
        .single();
  }
}
