package platewarden.protection.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import platewarden.platform.Unavailable;

/**
 * Answers everybody after the same time, whatever was found or done: a request that is there
 * already, a wrong secret and an unknown receipt cannot be told from others by how long they took.
 */
@Component
class OnePace {

  private static final long BEAT = 400_000_000;
  private static final int AT_ONCE = 64;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** More ask at once than can be answered at one pace. */
  static final class TooManyAtOnce extends RuntimeException implements Unavailable {
    TooManyAtOnce() {
      super("Too many requests at once");
    }
  }

  /** Does the work, and gives its answer, or its refusal, at the next beat. */
  <T> T answer(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new TooManyAtOnce();
    }
    long from = System.nanoTime();
    try {
      return work.get();
    } finally {
      waitForBeat(from);
      places.release();
    }
  }

  private static void waitForBeat(long from) {
    long passed = System.nanoTime() - from;
    long until = from + (passed / BEAT + 1) * BEAT;
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
