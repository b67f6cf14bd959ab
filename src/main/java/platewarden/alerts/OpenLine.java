package platewarden.alerts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import platewarden.platform.Person;

/**
 * One person's line. What comes is put behind what waits, and one thread at a time hands it on: a
 * slow listener holds up nobody, and is dropped when too much waits.
 */
final class OpenLine implements AlertStream.Line {

  private static final Logger log = LoggerFactory.getLogger(OpenLine.class);
  private static final int MOST_WAITING = 256;

  /** One thing to hand on. */
  interface Item {
    void to(AlertStream.Listener listener) throws Exception;
  }

  private final Person person;
  private final AlertStream.Listener listener;
  private final Executor threads;
  private final Consumer<OpenLine> gone;
  private final Deque<Item> waiting = new ArrayDeque<>();
  private boolean started;
  private boolean running;
  private boolean ended;

  OpenLine(
      Person person, AlertStream.Listener listener, Executor threads, Consumer<OpenLine> gone) {
    this.person = person;
    this.listener = listener;
    this.threads = threads;
    this.gone = gone;
  }

  Person person() {
    return person;
  }

  /** Puts what came before the line was open in front, and begins to hand on. */
  void start(Collection<? extends Item> before) {
    synchronized (this) {
      Deque<Item> later = new ArrayDeque<>(waiting);
      waiting.clear();
      waiting.addAll(before);
      waiting.addAll(later);
      started = true;
    }
    run();
  }

  void offer(Item item) {
    boolean slow;
    synchronized (this) {
      slow = !ended && waiting.size() >= MOST_WAITING;
      if (!ended && !slow) {
        waiting.add(item);
      }
    }
    if (slow) {
      log.info("A line of {} was too slow and is dropped", person.username());
      close();
    } else {
      run();
    }
  }

  private void run() {
    synchronized (this) {
      if (!started || running || ended || waiting.isEmpty()) {
        return;
      }
      running = true;
    }
    threads.execute(this::handOn);
  }

  private void handOn() {
    while (true) {
      Item next;
      synchronized (this) {
        next = ended ? null : waiting.poll();
        if (next == null) {
          running = false;
          return;
        }
      }
      try {
        next.to(listener);
      } catch (Exception e) {
        // The browser went away; there is nobody to tell.
        log.debug("A line of {} broke: {}", person.username(), e.getClass().getSimpleName());
        close();
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      waiting.clear();
    }
    gone.accept(this);
    listener.ended();
  }
}
