package platewarden.destruction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every minute, without a person: destruction waits for nobody. */
@Component
@Order(DestroyOnTime.BEFORE_OPENING)
class DestroyOnTime implements ApplicationRunner {

  static final int BEFORE_OPENING = 0;

  private static final Logger LOG = LoggerFactory.getLogger(DestroyOnTime.class);

  private final DestroyDueReads reads;
  private volatile boolean open;

  DestroyOnTime(DestroyDueReads reads) {
    this.reads = reads;
  }

  /** Before the application says that it is ready. */
  @Override
  public void run(ApplicationArguments arguments) {
    reads.replay();
    open = true;
    everyMinute();
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void everyMinute() {
    if (!open) {
      return;
    }
    try {
      reads.run("system");
    } catch (RuntimeException e) {
      // The message may speak of data; the class is enough to find it, and the next minute tries
      // on.
      LOG.error("DESTRUCTION FAILED and is tried again in a minute: {}", e.getClass().getName());
    }
  }
}
