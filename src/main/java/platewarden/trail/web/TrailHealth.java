package platewarden.trail.web;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailLog;

/**
 * The trail in {@code /actuator/health}. An alarm does not take the application out of service:
 * what happens goes on being recorded.
 */
@Component("trail")
class TrailHealth implements HealthIndicator {

  private final TrailAlarms alarms;
  private final TrailLog log;

  TrailHealth(TrailAlarms alarms, TrailLog log) {
    this.alarms = alarms;
    this.log = log;
  }

  @Override
  public Health health() {
    Health.Builder health = alarms.now().isEmpty() ? Health.up() : Health.status("ALARM");
    health.withDetail("entries", log.size());
    alarms.now().forEach((kind, alarm) -> health.withDetail(kind.name(), alarm.said()));
    return health.build();
  }
}
