package platewarden.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Hands alerts to the lines that are open, from the commit of the read and not from a poll. First
 * the trail says who is about to see it; then it is sent.
 */
@Service
class LiveAlerts implements AlertStream, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LiveAlerts.class);
  private static final Clause TRAIL = Clause.of("13.824 subd. 7(c)");
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final int MOST_LINES = 500;
  private static final int MOST_AT_ONCE = 100;

  /** Transactions commit in another order than their alerts were made; this is longer than any. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private record Committed(AlertView alert, long nanoTime) {}

  private final AlertAccess access;
  private final Alerts alerts;
  private final Views views;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Timer delivery;

  private final Set<OpenLine> lines = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Committed> committed = new LinkedBlockingQueue<>();
  private final ExecutorService listeners = Executors.newCachedThreadPool(named("alert-line"));
  private final Thread dispatcher = new Thread(this::dispatch, "alert-dispatch");
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(named("alert-beat"));

  LiveAlerts(
      AlertAccess access,
      Alerts alerts,
      Views views,
      Trail trail,
      TransactionOperations transaction,
      MeterRegistry meters) {
    this.access = access;
    this.alerts = alerts;
    this.views = views;
    this.trail = trail;
    this.transaction = transaction;
    this.delivery =
        Timer.builder("platewarden.alerts.delivery")
            .description("From the commit of an alert to its being sent to a line")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
    meters.gauge("platewarden.alerts.lines", lines, Set::size);
    dispatcher.setDaemon(true);
    dispatcher.start();
    var unused =
        beats.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void committed(AlertRaised raised) {
    committed.add(new Committed(raised.alert(), System.nanoTime()));
  }

  @Override
  public Line open(Person by, @Nullable UUID after, Listener listener) {
    access.require(by, "AlertStreamOpened", "stream");
    if (lines.size() >= MOST_LINES) {
      throw new TooManyLines();
    }
    OpenLine line = new OpenLine(by, listener, listeners, lines::remove);
    // Open first, ask for the past then: what comes in between may come twice, never not at all.
    lines.add(line);
    try {
      line.start(before(by, after).stream().map(LiveAlerts::item).toList());
    } catch (RuntimeException e) {
      lines.remove(line);
      throw e;
    }
    return line;
  }

  private List<AlertView> before(Person by, @Nullable UUID after) {
    List<AlertView> missed =
        transaction.execute(
            status -> {
              List<AlertView> since = after == null ? List.of() : since(after);
              trail.record(
                  TrailEvent.done("AlertStreamOpened", by.username(), "alert", "stream")
                      .under(TRAIL)
                      .with("alerts", ids(since)));
              return since;
            });
    return missed == null ? List.of() : missed;
  }

  private List<AlertView> since(UUID after) {
    Instant from =
        alerts.find(after).map(alert -> alert.raisedAt().minus(OVERLAP)).orElse(Instant.MAX);
    if (from.equals(Instant.MAX)) {
      return List.of();
    }
    List<AlertView> since = new ArrayList<>();
    for (AlertRecord alert : alerts.find(from, null, FindAlerts.LIMIT)) {
      if (!alert.id().equals(after)) {
        since.add(0, views.of(alert));
      }
    }
    return since;
  }

  private void dispatch() {
    List<Committed> batch = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        batch.add(committed.take());
      } catch (InterruptedException e) {
        return;
      }
      committed.drainTo(batch, MOST_AT_ONCE - 1);
      try {
        deliver(List.copyOf(batch));
      } catch (RuntimeException e) {
        // Nobody sees what the trail does not say. They come back, and get what they missed.
        log.error("Alerts could not be delivered: {}", e.getClass().getName());
        List.copyOf(lines).forEach(OpenLine::close);
      }
      batch.clear();
    }
  }

  private void deliver(List<Committed> batch) {
    List<OpenLine> to = standing();
    if (to.isEmpty()) {
      return;
    }
    List<String> accounts =
        to.stream().map(line -> line.person().username()).distinct().sorted().toList();
    transaction.executeWithoutResult(
        status -> {
          for (Committed each : batch) {
            trail.record(
                TrailEvent.done("AlertDelivered", "system", "alert", each.alert().id().toString())
                    .under(TRAIL)
                    .with("to", accounts));
          }
        });
    for (Committed each : batch) {
      OpenLine.Item item =
          listener -> {
            listener.alert(each.alert());
            delivery.record(System.nanoTime() - each.nanoTime(), TimeUnit.NANOSECONDS);
          };
      to.forEach(line -> line.offer(item));
    }
  }

  /** The lines whose persons may see alerts now; the others end. */
  private List<OpenLine> standing() {
    Map<Person, Boolean> asked = new HashMap<>();
    List<OpenLine> standing = new ArrayList<>();
    for (OpenLine line : lines) {
      if (asked.computeIfAbsent(line.person(), access::has)) {
        standing.add(line);
      } else {
        line.close();
      }
    }
    return standing;
  }

  private void beat() {
    try {
      standing().forEach(line -> line.offer(Listener::beat));
    } catch (RuntimeException e) {
      // A beat that throws would be the last one.
      log.warn("The lines of alerts could not be looked after: {}", e.getClass().getName());
    }
  }

  @Override
  public void destroy() {
    beats.shutdownNow();
    dispatcher.interrupt();
    List.copyOf(lines).forEach(OpenLine::close);
    listeners.shutdownNow();
  }

  private static OpenLine.Item item(AlertView alert) {
    return listener -> listener.alert(alert);
  }

  private static List<String> ids(List<AlertView> alerts) {
    return alerts.stream().map(alert -> alert.id().toString()).toList();
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
