package platewarden.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Category;

/** The alerts on record. Every change is made in the caller's transaction. */
public interface Alerts {

  /** Adds an alert; false when there is one of this read and entry. */
  boolean add(AlertRecord alert);

  /** Alerts, the newest first. */
  List<AlertRecord> find(@Nullable Instant since, @Nullable AlertStatus status, int limit);

  /** The alert of this id. */
  Optional<AlertRecord> find(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<AlertRecord> findToChange(UUID id);

  /** The alerts of a read. */
  List<AlertRecord> ofRead(UUID readId);

  /** Enters the verification; its result becomes the status. */
  void verify(AlertRecord alert, Verification verification);

  /** Enters the action in place of an earlier one. */
  void act(AlertRecord alert, Action action);

  /** Adds to the number of matches of a day, reader and category. */
  void count(LocalDate day, String readerId, Category category, Disposition disposition, int by);
}
