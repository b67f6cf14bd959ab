package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Law;
import platewarden.platform.Days;

/** Alarms when the version in force is older than the order calls typical (GO-445.17 Alerts). */
@Service
class WatchAge {

  private final Hotlist hotlist;
  private final AskForAttention attention;
  private final Law law;
  private final TransactionOperations transaction;
  private final Clock clock;

  WatchAge(
      Hotlist hotlist,
      AskForAttention attention,
      Law law,
      TransactionOperations transaction,
      Clock clock) {
    this.hotlist = hotlist;
    this.attention = attention;
    this.law = law;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every five minutes. */
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
  void look() {
    Instant now = clock.instant();
    for (SourceStatus source : hotlist.sources()) {
      Instant made = source.fileTime();
      if (made != null && now.isAfter(made.plus(law.hotlistStaleAge(Days.of(now))))) {
        transaction.executeWithoutResult(status -> attention.stale(source.source()));
      }
    }
  }
}
