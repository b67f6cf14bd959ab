package platewarden.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Records a training by Technology Unit personnel (GO-445.17 Training). A request that waited for
 * it goes on.
 */
public interface RecordTraining {

  /**
   * A completed training.
   *
   * @param person the account that was trained
   * @param course what was taught
   * @param completedOn the day, in Saint Paul
   * @param validUntil the last day it counts; null for one year
   */
  record Training(
      @Nullable String person,
      @Nullable String course,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate validUntil) {}

  /**
   * Writes it; the trainer is who records it.
   *
   * @return the record's id
   * @throws Refused FORBIDDEN for who is not of the Technology Unit or trains themselves;
   *     INCOMPLETE for missing or impossible days
   */
  UUID record(Person trainer, Training training);
}
