package platewarden.preservation.process;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.preservation.Hold;
import platewarden.preservation.HoldDates;
import platewarden.preservation.HoldFile;

/**
 * When steps of preservation-hold are due; the model asks by {@code ${holdClock...}}. Dates come
 * from the record, so that a running process keeps them when it moves to a new model.
 */
@Component("holdClock")
public final class HoldClock {

  private final HoldFile file;
  private final HoldDates dates;

  /** Reads dates from this file. */
  public HoldClock(HoldFile file, HoldDates dates) {
    this.file = file;
    this.dates = dates;
  }

  /** One business day to review the request. */
  public Date reviewDue(String holdId) {
    return Date.from(dates.reviewDue(hold(holdId)));
  }

  /** The end of the time in which what is missing can be brought. */
  public Date completionDue(String holdId) {
    return Date.from(dates.completionDue(hold(holdId)));
  }

  /** The city attorney's time for a doubtful request. */
  public Date attorneyDue(String holdId) {
    return Date.from(dates.attorneyDue());
  }

  /** When the charge is asked about again. */
  public Date nextStatusCheck(String holdId) {
    return Date.from(dates.nextStatusCheck(hold(holdId)));
  }

  /** The time to find out. */
  public Date statusAnswerDue(String holdId) {
    return Date.from(dates.statusAnswerDue());
  }

  /** The time to decide on a release. */
  public Date releaseDue(String holdId) {
    return Date.from(dates.releaseDue());
  }

  private Hold hold(String holdId) {
    return file.find(UUID.fromString(holdId)).orElseThrow();
  }
}
