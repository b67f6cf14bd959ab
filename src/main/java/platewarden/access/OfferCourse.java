package platewarden.access;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Says which courses the Technology Unit gives, and for how long each counts. */
@Service
public final class OfferCourse {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_VALIDITY = 730;

  private final Courses courses;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Offers among these. */
  public OfferCourse(Courses courses, Trail trail, RefusalsOnTrail refusals, Clock clock) {
    this.courses = courses;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Adds or changes a course.
   *
   * @throws Refused FORBIDDEN for who is not of the Technology Unit; INCOMPLETE for a code that is
   *     none, no title, or more than two years
   */
  public void offer(
      Person by, @Nullable String code, @Nullable String title, @Nullable Integer validDays) {
    refusals.run(
        "CourseOffered",
        by,
        "account",
        by.username(),
        () -> {
          if (!by.has(AccessRoles.TECHNOLOGY_UNIT) && !by.has(AccessRoles.COMMANDER)) {
            throw AccessRefusals.forbidden(
                AccessRefusals.TRAINING,
                "training is given by Technology Unit personnel",
                "You are not of the Technology Unit",
                "ask the Technology Unit");
          }
          if (code == null
              || !CODE.matcher(code).matches()
              || title == null
              || title.isBlank()
              || title.length() > LONGEST_TITLE
              || validDays == null
              || validDays < 1
              || validDays > LONGEST_VALIDITY) {
            throw AccessRefusals.incomplete(
                AccessRefusals.TRAINING,
                "a course has a code, a title and an end of its validity",
                "The code, the title or the days (1 to 730) are missing or wrong",
                "for example LPR-1, LPR operator, 365");
          }
          courses.put(
              new Courses.Course(code, title.strip(), validDays, by.username(), clock.instant()));
          trail.record(
              TrailEvent.done("CourseOffered", by.username(), "course", code)
                  .under(AccessRefusals.TRAINING)
                  .with("validDays", validDays));
          return code;
        });
  }

  /** The courses. */
  public List<Courses.Course> courses() {
    return courses.all();
  }
}
