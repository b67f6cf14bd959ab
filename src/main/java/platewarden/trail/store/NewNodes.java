package platewarden.trail.store;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.trail.Frontier;

/** The nodes of one round, stored with one statement. */
final class NewNodes implements Frontier.Grown {

  private final List<Short> levels = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private final List<byte[]> hashes = new ArrayList<>();

  @Override
  public void node(int level, long position, byte[] hash) {
    levels.add((short) level);
    positions.add(position);
    hashes.add(hash);
  }

  void save(JdbcTemplate jdbc) {
    if (levels.isEmpty()) {
      return;
    }
    jdbc.update(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  """
                  insert into trail_nodes (level, position, hash)
                  select * from unnest(?, ?, ?)
                  """);
          statement.setArray(1, connection.createArrayOf("int2", levels.toArray()));
          statement.setArray(2, connection.createArrayOf("int8", positions.toArray()));
          statement.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
          return statement;
        });
  }
}
