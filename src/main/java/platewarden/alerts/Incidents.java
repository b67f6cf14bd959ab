package platewarden.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The record of incidents; entries are added and never changed. */
public interface Incidents {

  /** Adds one, in the caller's transaction. */
  void add(Incident incident);

  /** Those of an alert, the first one first. */
  List<Incident> of(UUID alertId);

  /** Those that happened in [from, to), the latest first. */
  List<Incident> between(Instant from, Instant to);

  /** Alerts on which an arrest was recorded and whose incident was not, the oldest first. */
  List<UUID> arrestsWithoutRecord();
}
