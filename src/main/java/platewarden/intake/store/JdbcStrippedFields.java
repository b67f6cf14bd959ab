package platewarden.intake.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.intake.StrippedFields;

/** Table {@code stripped_fields}: one statement for a delivery. */
@Repository
class JdbcStrippedFields implements StrippedFields {

  private final JdbcClient jdbc;

  JdbcStrippedFields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(LocalDate day, String readerId, Map<String, Long> counts) {
    // Sorted, so that two deliveries of one reader lock the rows in one order.
    Map<String, Long> sorted = new TreeMap<>(counts);
    jdbc.sql(
            """
            insert into stripped_fields (day, reader_id, field, count)
            select :day, :reader, names.field, names.count
            from unnest(:fields::text[], :counts::bigint[]) as names (field, count)
            on conflict (day, reader_id, field)
              do update set count = stripped_fields.count + excluded.count
            """)
        .param("day", day)
        .param("reader", readerId)
        .param("fields", sorted.keySet().toArray(String[]::new))
        .param("counts", sorted.values().toArray(Long[]::new))
        .update();
  }
}
