package platewarden.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a few searches run at once and the next wait a moment, so that a flood of them neither
 * starves the collection of reads nor piles up.
 */
@Component
final class SearchLanes {

  private static final int AT_ONCE = 6;
  private static final int WAITING = 60;
  private static final long PATIENCE_SECONDS = 3;

  private final Semaphore lanes = new Semaphore(AT_ONCE, true);

  /**
   * Runs it when its turn comes.
   *
   * @throws SearchBusy when the turn does not come soon
   */
  <T> T run(Supplier<T> search) {
    boolean mine = false;
    try {
      mine =
          lanes.getQueueLength() < WAITING && lanes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw new SearchBusy();
      }
      return search.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchBusy();
    } finally {
      if (mine) {
        lanes.release();
      }
    }
  }
}
