package platewarden.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;

/**
 * Which of several rulings prevails: any refusal over the permission, what a person may not do over
 * what a request lacks. Without a permission there is none.
 */
final class SearchPrecedence {

  private SearchPrecedence() {}

  /** The refusal that the rulings come to, if they do. */
  static Optional<Refused> refusal(Judgement judgement) {
    List<Ruling> refusals =
        judgement.of(SearchRuling.class).stream()
            .filter(ruling -> ruling.decision() != SearchRuling.PERMITTED)
            .sorted(Comparator.comparing(ruling -> (SearchRuling) ruling.decision()))
            .toList();
    if (refusals.isEmpty()) {
      boolean permitted =
          judgement.rulings().stream().anyMatch(r -> r.decision() == SearchRuling.PERMITTED);
      return permitted
          ? Optional.empty()
          : Optional.of(
              new Refused(
                  Refused.Kind.FORBIDDEN,
                  new Refusal(
                      Clause.of("13.824 subd. 7(b)"),
                      "unknown means no",
                      "No rule permits this search.",
                      null)));
    }
    boolean forbidden =
        refusals.stream()
            .anyMatch(r -> ((SearchRuling) r.decision()).kind() == Refused.Kind.FORBIDDEN);
    return Optional.of(
        new Refused(
            forbidden ? Refused.Kind.FORBIDDEN : Refused.Kind.INCOMPLETE,
            refusals.stream().map(SearchPrecedence::refusal).toList()));
  }

  private static Refusal refusal(Ruling ruling) {
    SearchRuling decision = (SearchRuling) ruling.decision();
    return new Refusal(ruling.clause(), ruling.rule(), decision.reason(), decision.remedy());
  }
}
