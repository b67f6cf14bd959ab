package platewarden.destruction;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Carries orders out as soon as they are committed, and every half minute what is left of them. */
@Component
class CarryOutOrders implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CarryOutOrders.class);
  private static final int AGAIN_SECONDS = 30;

  private final DestroyReads destroy;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;

  CarryOutOrders(DestroyReads destroy) {
    this.destroy = destroy;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void ordered(DestroyReads.Ordered event) {
    work.release();
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::run, "destruction of reads");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (running) {
      try {
        work.tryAcquire(AGAIN_SECONDS, TimeUnit.SECONDS);
        work.drainPermits();
        List<UUID> failed = running ? destroy.carryOut() : List.of();
        if (!failed.isEmpty()) {
          LOG.error("DESTRUCTION of reads failed and is tried again: {} orders", failed.size());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (running) {
          LOG.error("DESTRUCTION of reads cannot begin: {}", e.getClass().getName());
        }
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    work.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
