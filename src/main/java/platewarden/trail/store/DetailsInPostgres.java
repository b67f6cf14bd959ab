package platewarden.trail.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.DestroyDetails;

/** The rows with details and their keys. */
@Component
class DetailsInPostgres implements DestroyDetails.Details {

  private final JdbcTemplate jdbc;

  DetailsInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> placesOf(Set<UUID> entries) {
    Set<Long> places =
        new TreeSet<>(
            jdbc.queryForList(
                "select position from trail_entries where id = any (?) and position is not null",
                Long.class,
                (Object) entries.toArray(UUID[]::new)));
    if (places.size() != entries.size()) {
      throw new IllegalArgumentException("Only entries that have their place in the tree");
    }
    return places;
  }

  @Override
  public void destroy(Set<UUID> entries) {
    Object ids = entries.toArray(UUID[]::new);
    jdbc.update("delete from trail_payloads where entry_id = any (?)", ids);
    // Beside a public leaf these columns repeat it; of another entry they were details as well.
    jdbc.update(
        """
        update trail_entries set actor = null, subject_type = null, subject_id = null
        where id = any (?) and partition <> 'PUBLIC'
        """,
        ids);
  }
}
