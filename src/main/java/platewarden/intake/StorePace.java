package platewarden.intake;

import java.security.SecureRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * How long storing took of late, for deliveries without pictures and with one, two or more. A
 * delivery of which nothing is stored lasts as long as one of those, drawn by chance: with the same
 * times as the others it cannot be told from them (13.824 subd. 3(c); C-22).
 */
@Component
class StorePace {

  private static final int CLASSES = 4;
  private static final int REMEMBERED = 256;
  private static final long AT_FIRST = 1_500_000;

  private final SecureRandom random = new SecureRandom();
  private final long[][] nanos = new long[CLASSES][REMEMBERED];
  private final int[] known = new int[CLASSES];

  /** Remembers what storing took. */
  synchronized void took(int pictures, long duration) {
    int of = Math.min(pictures, CLASSES - 1);
    nanos[of][known[of] % REMEMBERED] = duration;
    known[of]++;
  }

  /** Waits as long as storing would have taken. */
  void wait(int pictures) {
    long until = System.nanoTime() + some(Math.min(pictures, CLASSES - 1));
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private synchronized long some(int of) {
    int there = Math.min(known[of], REMEMBERED);
    return there == 0 ? AT_FIRST * (of + 1) : nanos[of][random.nextInt(there)];
  }
}
