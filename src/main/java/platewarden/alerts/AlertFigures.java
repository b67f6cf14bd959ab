package platewarden.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts over the alerts on record. */
public interface AlertFigures {

  /** Reports that are due, the oldest first; of one account, or of everybody when null. */
  List<ReportDue> reportsDue(@Nullable String by);

  /** Results and ages of alerts raised in [from, to). */
  Accuracy accuracy(Instant from, Instant to);
}
