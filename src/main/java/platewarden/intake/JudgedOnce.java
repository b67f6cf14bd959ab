package platewarden.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.platform.rules.RuleBook;

/**
 * Judgements of equal facts, made and kept once: most reads of a day are alike to the rules, and
 * equal facts under equal rules have one judgement.
 */
@Component
class JudgedOnce {

  private static final int REMEMBERED = 10_000;

  private record Question(String subject, List<Object> facts) {}

  private final RuleBook rules;
  private final KeepJudgements keeper;
  private final Map<Question, Judgement> judged = new ConcurrentHashMap<>();
  private final Map<String, Boolean> kept = new ConcurrentHashMap<>();

  JudgedOnce(RuleBook rules, KeepJudgements keeper) {
    this.rules = rules;
    this.keeper = keeper;
  }

  Judgement judge(String subject, Object... facts) {
    if (judged.size() >= REMEMBERED) {
      judged.clear();
    }
    return judged.computeIfAbsent(
        new Question(subject, List.copyOf(Arrays.asList(facts))), q -> rules.judge(subject, facts));
  }

  /** Keeps, in the caller's transaction, those that no committed transaction kept before. */
  void keep(Iterable<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      if (!kept.containsKey(judgement.id())) {
        keeper.keep(judgement);
      }
    }
  }

  /** Told after the commit: these need not be kept again. */
  void committed(Iterable<Judgement> judgements) {
    if (kept.size() >= REMEMBERED) {
      kept.clear();
    }
    judgements.forEach(judgement -> kept.put(judgement.id(), true));
  }
}
