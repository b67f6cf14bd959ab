package platewarden.platform.rules;

import java.util.List;
import java.util.Map;
import platewarden.law.Clause;

/**
 * The rules. A rule decides and does nothing: it reads facts without plates and gives rulings.
 * Which of several rulings prevails is decided in Java, by a switch that a test exhausts.
 */
public interface RuleBook {

  /** Puts facts to the rules of a subject. */
  Judgement judge(String subject, Object... facts);

  /** Which rules rest on which clause. */
  Map<Clause, List<String>> trace();
}
