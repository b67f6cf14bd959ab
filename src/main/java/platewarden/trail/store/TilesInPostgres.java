package platewarden.trail.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.TrailLog;
import platewarden.trail.TrailTiles;

/** Tiles from the stored nodes and leaves. */
@Component
class TilesInPostgres implements TrailTiles {

  private static final int HEIGHT = 8;
  private static final int HIGHEST = 7;

  private final JdbcTemplate jdbc;
  private final TrailLog log;

  TilesInPostgres(JdbcTemplate jdbc, TrailLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public Optional<byte[]> hashes(int level, long tile, int width) {
    if (!has(level, tile, width)) {
      return Optional.empty();
    }
    List<byte[]> hashes =
        jdbc.queryForList(
            """
            select hash from trail_nodes where level = ? and position >= ? and position < ?
            order by position
            """,
            byte[].class,
            level * HEIGHT,
            tile * WIDTH,
            tile * WIDTH + width);
    return whole(hashes, width, false);
  }

  @Override
  public Optional<byte[]> leaves(long tile, int width) {
    if (!has(0, tile, width)) {
      return Optional.empty();
    }
    List<byte[]> leaves =
        jdbc
            .queryForList(
                """
                select leaf from trail_entries where position >= ? and position < ?
                order by position
                """,
                String.class,
                tile * WIDTH,
                tile * WIDTH + width)
            .stream()
            .map(leaf -> leaf.getBytes(StandardCharsets.UTF_8))
            .toList();
    return whole(leaves, width, true);
  }

  private boolean has(int level, long tile, int width) {
    return level >= 0
        && level <= HIGHEST
        && tile >= 0
        && tile <= Long.MAX_VALUE >> (HEIGHT + 1)
        && tile * WIDTH + width <= log.size() >> (HEIGHT * level);
  }

  private static Optional<byte[]> whole(List<byte[]> parts, int width, boolean withLength) {
    if (parts.size() != width) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      if (withLength) {
        bytes.write(part.length >> Byte.SIZE);
        bytes.write(part.length);
      }
      bytes.writeBytes(part);
    }
    return Optional.of(bytes.toByteArray());
  }
}
