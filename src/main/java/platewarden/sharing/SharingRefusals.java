package platewarden.sharing;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The refusals of sharing that no rule gives; each stands on the trail. */
@Component
public final class SharingRefusals {

  static final Clause SHARING = Clause.of("13.824 subd. 4(a)");
  static final Clause RECIPIENT = Clause.of("13.824 subd. 4(b)");
  static final Clause ACCESS = Clause.of("13.824 subd. 7(b)");

  private final Trail trail;
  private final TransactionOperations transaction;

  /** Writes to this trail. */
  public SharingRefusals(Trail trail, TransactionOperations transaction) {
    this.trail = trail;
    this.transaction = transaction;
  }

  /** Does it in a transaction of its own; a refusal undoes it and is written down. */
  <T> T run(String action, Person by, String subject, Supplier<T> deed) {
    try {
      return java.util.Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (Refused refused) {
      Refusal first = refused.refusals().get(0);
      transaction.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done(action, by.username(), "share", subject)
                      .refused()
                      .under(first.clause())
                      .with("rule", first.rule())));
      throw refused;
    }
  }

  static Refused incomplete(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.INCOMPLETE, new Refusal(clause, rule, reason, remedy));
  }

  static Refused forbidden(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(clause, rule, reason, remedy));
  }

  static Refused conflict(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, new Refusal(clause, rule, reason, remedy));
  }
}
