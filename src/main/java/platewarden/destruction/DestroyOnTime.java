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
  private final DestroyReads single;
  private final NoticeLateDestruction late;
  private volatile boolean open;
  private volatile boolean replayed;

  DestroyOnTime(DestroyDueReads reads, DestroyReads single, NoticeLateDestruction late) {
    this.reads = reads;
    this.single = single;
    this.late = late;
  }

  /** Before the application says that it is ready. */
  @Override
  public void run(ApplicationArguments arguments) {
    replay();
    open = true;
    everyMinute();
  }

  /** Rows always; an index that is down is looked at as soon as it is back. */
  private void replay() {
    boolean days = reads.replay();
    boolean singleReads = single.replay();
    replayed = days && singleReads;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void everyMinute() {
    if (!open) {
      return;
    }
    attempt(
        "replay",
        () -> {
          if (!replayed) {
            replay();
          }
        });
    attempt("run", () -> reads.run("system"));
    attempt("look", late::look);
  }

  private static void attempt(String what, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      // The message may speak of data; the class is enough to find it.
      LOG.error("DESTRUCTION FAILED ({}) and is tried again: {}", what, e.getClass().getName());
    }
  }
}
