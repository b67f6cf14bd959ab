package platewarden.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.ReadImage;

/**
 * Shows alerts. Seeing one is access to data: each call is on the trail before it answers (13.824
 * subd. 7(c)).
 */
public interface FindAlerts {

  /** The most that one call gives. */
  int LIMIT = 200;

  /**
   * Alerts, the newest first, at most {@link #LIMIT}.
   *
   * @param since raised at or after this; null for any
   * @param status null for any
   * @throws Refused when the person has not the role, the authorization or the training
   */
  List<AlertView> find(Person by, @Nullable Instant since, @Nullable AlertStatus status);

  /**
   * The alert of this id.
   *
   * @throws Refused when the person has not the role, the authorization or the training
   */
  Optional<AlertView> find(Person by, UUID id);

  /**
   * A picture of the alert's read, counted from 0.
   *
   * @throws Refused when the person has not the role, the authorization or the training
   */
  Optional<ReadImage> image(Person by, UUID id, int number);
}
