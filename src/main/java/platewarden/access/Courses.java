package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The courses that the Technology Unit gives. */
public interface Courses {

  /**
   * A course.
   *
   * @param code as a training record names it
   * @param validDays for how many days a training of it counts, from completion
   */
  record Course(String code, String title, int validDays, String addedBy, Instant addedAt) {}

  /** Every course, by code. */
  List<Course> all();

  /** The course of this code. */
  Optional<Course> find(String code);

  /** Adds a course, or changes it for trainings to come. */
  void put(Course course);
}
