package platewarden.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A small city that drives past the readers of the embedded default, from the moment the
 * application is ready until it stops. {@code platewarden.demo.enabled=false} turns it off.
 */
@Component
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
@ConditionalOnProperty(
    name = "platewarden.demo.enabled",
    havingValue = "true",
    matchIfMissing = true)
class SimulatedCity {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatedCity.class);
  private static final Duration LIST_EVERY = Duration.ofHours(6);
  // Time for the list to be taken, so that the first listed vehicle is met.
  private static final Duration FIRST_PASS = Duration.ofSeconds(2);

  private final Environment environment;
  private final Clock clock;
  private final Fleet fleet = new Fleet();
  private final StateFile stateFile;
  private final Duration pause;
  private final List<Future<?>> rounds = new ArrayList<>();
  private @Nullable ScheduledExecutorService city;
  private boolean trouble;

  SimulatedCity(
      Environment environment,
      Clock clock,
      @Value("${platewarden.hotlists-directory:data/hotlists}") Path hotlists,
      @Value("${platewarden.demo.reads-per-second:2}") double readsPerSecond) {
    if (!(readsPerSecond > 0 && readsPerSecond <= 1000)) {
      throw new IllegalArgumentException(
          "platewarden.demo.reads-per-second is more than 0 and at most 1000");
    }
    this.environment = environment;
    this.clock = clock;
    this.stateFile = new StateFile(hotlists, fleet);
    this.pause = Duration.ofNanos((long) (1_000_000_000 / readsPerSecond));
  }

  /** Starts once, when readers may send. */
  @EventListener
  synchronized void ready(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC || city != null) {
      return;
    }
    int port = environment.getRequiredProperty("local.server.port", Integer.class);
    SimulatedReader readers = new SimulatedReader(port);
    Traffic traffic = new Traffic(fleet, clock.millis());
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "simulated-city");
              thread.setDaemon(true);
              return thread;
            });
    rounds.add(
        started.scheduleAtFixedRate(this::dropList, 0, LIST_EVERY.toMinutes(), TimeUnit.MINUTES));
    rounds.add(
        started.scheduleWithFixedDelay(
            () -> pass(readers, traffic),
            FIRST_PASS.toMillis(),
            Math.max(1, pause.toMillis()),
            TimeUnit.MILLISECONDS));
    city = started;
  }

  /** Stops with the application. */
  @EventListener
  synchronized void stop(ContextClosedEvent closed) {
    if (city != null) {
      rounds.forEach(round -> round.cancel(true));
      city.shutdownNow();
    }
  }

  private void dropList() {
    try {
      stateFile.drop();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The simulated city could not drop its hotlist ({}).", name(e));
    }
  }

  private void pass(SimulatedReader readers, Traffic traffic) {
    try {
      int status = readers.send(traffic.next(clock.instant()));
      tell(status == 200 ? null : "status " + status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      tell(name(e));
    }
  }

  /** One line when it begins to fail, and none until it has worked again. */
  private void tell(@Nullable String failure) {
    boolean failing = failure != null;
    if (failing && !trouble && !Thread.currentThread().isInterrupted()) {
      LOG.warn("The simulated city's reads are not taken ({}). It keeps trying.", failure);
    }
    trouble = failing;
  }

  private static String name(Exception e) {
    return e.getClass().getSimpleName();
  }
}
