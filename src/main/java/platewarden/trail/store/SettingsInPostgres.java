package platewarden.trail.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.SettingsInForce;

/** The rows of settings. */
@Component
class SettingsInPostgres implements SettingsInForce {

  private final JdbcTemplate jdbc;

  SettingsInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, String> last() {
    Map<String, String> hashes = new HashMap<>();
    jdbc.query(
        "select name, hash from trail_configuration",
        row -> {
          hashes.put(row.getString(1), row.getString(2));
        });
    return hashes;
  }

  @Override
  public void keep(Map<String, String> hashes) {
    jdbc.update("delete from trail_configuration");
    List<Object[]> rows =
        hashes.entrySet().stream()
            .map(each -> new Object[] {each.getKey(), each.getValue()})
            .toList();
    jdbc.batchUpdate("insert into trail_configuration (name, hash) values (?, ?)", rows);
  }
}
