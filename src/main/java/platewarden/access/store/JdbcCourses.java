package platewarden.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.Courses;

/** Table {@code training_courses}. */
@Repository
@Transactional
class JdbcCourses implements Courses {

  private final JdbcTemplate rows;

  JdbcCourses(JdbcTemplate rows) {
    this.rows = rows;
  }

  @Override
  public List<Course> all() {
    return rows.query("select * from training_courses order by code", JdbcCourses::course);
  }

  @Override
  public Optional<Course> find(String code) {
    return rows
        .query("select * from training_courses where code = ?", JdbcCourses::course, code)
        .stream()
        .findFirst();
  }

  @Override
  public void put(Course course) {
    rows.update(
        "insert into training_courses (code, title, valid_days, added_by, added_at)"
            + " values (?, ?, ?, ?, ?) on conflict (code) do update set title = excluded.title,"
            + " valid_days = excluded.valid_days, added_by = excluded.added_by,"
            + " added_at = excluded.added_at",
        course.code(),
        course.title(),
        course.validDays(),
        course.addedBy(),
        Timestamp.from(course.addedAt()));
  }

  private static Course course(ResultSet row, int number) throws SQLException {
    return new Course(
        row.getString("code"),
        row.getString("title"),
        row.getInt("valid_days"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
