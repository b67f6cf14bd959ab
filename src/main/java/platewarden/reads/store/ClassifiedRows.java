package platewarden.reads.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.Classification;
import platewarden.reads.ClassifiedReads;

/** The rows' own column says it; nothing is opened. */
@Component
class ClassifiedRows implements ClassifiedReads {

  private final JdbcTemplate jdbc;

  ClassifiedRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> of(LocalDate day, Classification classification) {
    return jdbc.queryForList(
        "select id from reads where day = ? and classification = ? order by id",
        UUID.class,
        day,
        classification.name());
  }
}
