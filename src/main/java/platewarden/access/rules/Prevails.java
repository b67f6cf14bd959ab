package platewarden.access.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import platewarden.access.DecisionLevel;
import platewarden.access.Preconditions;
import platewarden.access.rules.AccessFinding.Question;

/** Which of several rulings prevails. An unanswered question is answered no. */
final class Prevails {

  private Prevails() {}

  /** Access goes on only when every question is answered well. */
  static Preconditions of(Collection<AccessFinding> findings) {
    return Arrays.stream(Question.values())
        .map(question -> answer(question, findings))
        .reduce(Preconditions.MET, Prevails::weightier);
  }

  private static Preconditions answer(Question question, Collection<AccessFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.question() == question)
        .map(AccessFinding::verdict)
        .reduce(Prevails::weightier)
        .orElse(Preconditions.REFUSED);
  }

  static Preconditions weightier(Preconditions one, Preconditions other) {
    return switch (one) {
      case REFUSED -> Preconditions.REFUSED;
      case TRAINING_MISSING ->
          switch (other) {
            case REFUSED -> Preconditions.REFUSED;
            case TRAINING_MISSING, MET -> Preconditions.TRAINING_MISSING;
          };
      case MET -> other;
    };
  }

  /** The highest of the levels that were named. */
  static Optional<DecisionLevel> level(Collection<DecisionLevel> levels) {
    return levels.stream().max(DecisionLevel::compareTo);
  }
}
