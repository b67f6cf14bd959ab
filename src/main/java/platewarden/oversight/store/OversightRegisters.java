package platewarden.oversight.store;

import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import platewarden.oversight.RegisteredPlates;
import platewarden.oversight.Samples;
import platewarden.oversight.Shifts;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** What oversight looks things up in. */
final class OversightRegisters {

  private OversightRegisters() {}

  /** Weekly shifts. */
  @Component
  static class ShiftsInPostgres implements Shifts {

    private final JdbcTemplate jdbc;

    ShiftsInPostgres(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public List<Shift> all() {
      return jdbc.query(
          "select * from shifts order by username, weekday, starts",
          (row, number) ->
              new Shift(
                  row.getString("username"),
                  DayOfWeek.of(row.getInt("weekday")),
                  row.getTime("starts").toLocalTime(),
                  row.getTime("ends").toLocalTime()));
    }

    @Override
    public void replace(String username, List<Shift> shifts) {
      jdbc.update("delete from shifts where username = ?", username);
      for (Shift shift : shifts) {
        jdbc.update(
            "insert into shifts (username, weekday, starts, ends) values (?, ?, ?, ?)",
            username,
            shift.day().getValue(),
            Time.valueOf(shift.starts()),
            Time.valueOf(shift.ends()));
      }
    }
  }

  /** Plates of staff and households. */
  @Component
  static class PlatesInPostgres implements RegisteredPlates {

    private static final KeyScope KEY = new KeyScope("registered-plates", "all");

    private final JdbcTemplate jdbc;
    private final Sealing sealing;

    PlatesInPostgres(JdbcTemplate jdbc, Sealing sealing) {
      this.jdbc = jdbc;
      this.sealing = sealing;
    }

    @Override
    public List<Registered> all() {
      return jdbc.query(
          "select * from registered_plates",
          (row, number) ->
              new Registered(
                  row.getString("username"),
                  new String(
                      sealing.open(
                          KEY, row.getBytes("sealed"), context(row.getObject("id", UUID.class))),
                      StandardCharsets.US_ASCII)));
    }

    @Override
    public void replace(String username, List<String> plates) {
      jdbc.update("delete from registered_plates where username = ?", username);
      for (String plate : plates) {
        UUID id = UUID.randomUUID();
        jdbc.update(
            "insert into registered_plates (id, username, sealed) values (?, ?, ?)",
            id,
            username,
            sealing.seal(KEY, plate.getBytes(StandardCharsets.US_ASCII), context(id)));
      }
    }

    private static byte[] context(UUID id) {
      return ("plate " + id).getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** Monthly samples. */
  @Component
  static class SamplesInPostgres implements Samples {

    private static final RowMapper<Sample> SAMPLE =
        (row, number) ->
            new Sample(
                YearMonth.parse(row.getString("month")),
                row.getTimestamp("drawn_at").toInstant(),
                row.getString("seed"),
                row.getString("root"),
                row.getLong("population"),
                Arrays.asList((UUID[]) row.getArray("chosen").getArray()));

    private final JdbcTemplate jdbc;

    SamplesInPostgres(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public Optional<Sample> of(YearMonth month) {
      return jdbc
          .query("select * from search_samples where month = ?", SAMPLE, month.toString())
          .stream()
          .findFirst();
    }

    @Override
    public List<Sample> all() {
      return jdbc.query("select * from search_samples order by month desc", SAMPLE);
    }

    @Override
    public void keep(Sample sample) {
      jdbc.update(
          """
          insert into search_samples (month, drawn_at, seed, root, population, chosen)
          values (?, ?, ?, ?, ?, ?::uuid[])
          """,
          sample.month().toString(),
          Timestamp.from(sample.drawnAt()),
          sample.seed(),
          sample.root(),
          sample.population(),
          sample.chosen().stream().map(UUID::toString).toArray(String[]::new));
    }
  }
}
