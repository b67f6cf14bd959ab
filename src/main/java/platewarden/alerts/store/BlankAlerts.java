package platewarden.alerts.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.reads.KeepsReads;

/**
 * Table {@code alerts} as a store that can be destroyed: blanks what was read, listed and written
 * in free words, and leaves the record that the alert was verified before action.
 */
@Repository
class BlankAlerts implements KeepsReads {

  private static final String SEALED =
      "(sealed is not null or sealed_note is not null or sealed_words is not null)";

  private final JdbcClient jdbc;

  BlankAlerts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String store() {
    return "alerts";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return jdbc.sql(
            "update alerts set sealed = null, sealed_note = null, sealed_words = null"
                + " where day = :day and "
                + SEALED)
        .param("day", day)
        .update();
  }

  @Override
  public long remaining(LocalDate day) {
    return jdbc.sql("select count(*) from alerts where day = :day and " + SEALED)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<LocalDate> oldest() {
    return jdbc.sql("select min(day) from alerts where " + SEALED)
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    long destroyed =
        jdbc.sql(
                "update alerts set sealed = null, sealed_note = null, sealed_words = null"
                    + " where day = :day and read_id in (:ids) and "
                    + SEALED)
            .param("day", day)
            .param("ids", ids)
            .update();
    // The key of a living day lives: nothing of what it sealed may stay on a page.
    jdbc.sql("vacuum (full) alerts").update();
    return destroyed;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            "select count(*) from alerts where day = :day and read_id in (:ids) and " + SEALED)
        .param("day", day)
        .param("ids", ids)
        .query(Long.class)
        .single();
  }
}
