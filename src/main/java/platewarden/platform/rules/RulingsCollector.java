package platewarden.platform.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import platewarden.law.Clause;

/**
 * What one judgement's rules gave. It learns from the agenda which rule speaks, so that a rule's
 * name and clause are written once, in the DRL.
 */
final class RulingsCollector extends DefaultAgendaEventListener implements Rulings {

  private final Map<String, Clause> clauses;
  private final List<Ruling> given = new ArrayList<>();
  private @Nullable String speaking;

  RulingsCollector(Map<String, Clause> clauses) {
    this.clauses = clauses;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    speaking = event.getMatch().getRule().getName();
  }

  @Override
  public void give(Object decision) {
    Clause clause = speaking == null ? null : clauses.get(speaking);
    if (speaking == null || clause == null) {
      throw new IllegalStateException("A ruling was given outside of a rule");
    }
    given.add(new Ruling(speaking, clause, decision));
  }

  List<Ruling> given() {
    return given;
  }
}
