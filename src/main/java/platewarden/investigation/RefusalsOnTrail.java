package platewarden.investigation;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Does a thing in one transaction; when it is refused, that is written to the trail in another. */
@Component("refusalsOfCases")
public final class RefusalsOnTrail {

  private final Trail trail;
  private final TransactionOperations transaction;

  /** Writes to this trail. */
  public RefusalsOnTrail(Trail trail, TransactionOperations transaction) {
    this.trail = trail;
    this.transaction = transaction;
  }

  <T> T run(String action, Person by, String subjectType, String subjectId, Supplier<T> deed) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (Refused refused) {
      Refusal first = refused.refusals().get(0);
      transaction.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done(action, by.username(), subjectType, subjectId)
                      .refused()
                      .under(first.clause())
                      .with("rule", first.rule())));
      throw refused;
    }
  }
}
