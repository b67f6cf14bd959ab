package platewarden.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;

/**
 * Calls that were not let in. The first of a kind in a minute is on the trail at once, the others
 * of that minute as a number, so that nobody fills the trail by knocking.
 */
@Component
public class RecordDenials {

  private static final Logger LOG = LoggerFactory.getLogger(RecordDenials.class);
  private static final Clause ROLES = Clause.of("13.824 subd. 7(c)");
  private static final int MOST_KINDS = 200;

  /**
   * What of a refused call may be said: never its address, which whoever calls chooses.
   *
   * @param status 401 or 403
   * @param door the line of the table of doors that it came to
   * @param account who, or {@code nobody}
   */
  public record Denial(int status, String door, String account) {}

  private static final Denial OTHERS = new Denial(403, "others", "several");

  private final Trail trail;
  private final TransactionTemplate ofItsOwn;
  private Map<Denial, Integer> repeated = new LinkedHashMap<>();

  RecordDenials(Trail trail, PlatformTransactionManager transactions) {
    this.trail = trail;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A call was not let in. */
  public void denied(Denial denial) {
    boolean first;
    synchronized (this) {
      boolean room = repeated.size() < MOST_KINDS || repeated.containsKey(denial);
      Integer before = repeated.merge(room ? denial : OTHERS, 0, (old, zero) -> old + 1);
      first = room && before == 0;
    }
    if (first) {
      record(denial, 1);
    }
  }

  /** Writes down the numbers of the minute that is over. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
  void minute() {
    Map<Denial, Integer> over;
    synchronized (this) {
      over = repeated;
      repeated = new LinkedHashMap<>();
    }
    over.forEach(
        (denial, more) -> {
          int times = denial.equals(OTHERS) ? more + 1 : more;
          if (times > 0) {
            record(denial, times);
          }
        });
  }

  private void record(Denial denial, int times) {
    try {
      ofItsOwn.executeWithoutResult(
          status ->
              trail.record(
                  TrailEvent.done("CallDenied", denial.account(), "door", denial.door())
                      .refused()
                      .under(ROLES)
                      .with("status", denial.status())
                      .with("times", times)));
    } catch (RuntimeException e) {
      LOG.error("{} denied calls could not be written to the trail", times, e);
    }
  }
}
