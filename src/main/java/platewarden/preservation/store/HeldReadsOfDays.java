package platewarden.preservation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.KeepsReads;
import platewarden.sealing.Sealing;

/**
 * Held copies as destruction sees them. They lawfully outlive their collection day (13.824 subd.
 * 3(b)) as long as their hold is in force; what belongs to a hold that has ended, or whose key is
 * gone, has no basis left. After a restore from a backup there may be such copies again.
 */
@Component
class HeldReadsOfDays implements KeepsReads {

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  HeldReadsOfDays(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public String store() {
    return "held";
  }

  @Override
  public long destroyDay(LocalDate day) {
    long destroyed = 0;
    for (UUID hold : without(day)) {
      destroyed += jdbc.update("delete from held_reads where hold_id = ? and day = ?", hold, day);
    }
    return destroyed;
  }

  @Override
  public long remaining(LocalDate day) {
    return without(day).stream()
        .mapToLong(
            hold ->
                count("select count(*) from held_reads where hold_id = ? and day = ?", hold, day))
        .sum();
  }

  @Override
  public Optional<LocalDate> oldest() {
    return jdbc
        .queryForList("select distinct day from held_reads order by day", LocalDate.class)
        .stream()
        .filter(day -> !without(day).isEmpty())
        .findFirst();
  }

  /** Of single reads nothing stays, whoever holds them: whoever asks for that has decided it. */
  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    long destroyed =
        jdbc.update(
            "delete from held_reads where day = ? and read_id = any (?::uuid[])",
            day,
            ids.toArray(UUID[]::new));
    // The key of a hold lives on: nothing of what it sealed may stay on a page.
    jdbc.execute("vacuum (full) held_reads");
    jdbc.execute("vacuum (full) held_pictures");
    return destroyed;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return count(
        "select count(*) from held_reads where day = ? and read_id = any (?::uuid[])",
        day,
        ids.toArray(UUID[]::new));
  }

  /** Holds that have copies of this day and no right to them. */
  private List<UUID> without(LocalDate day) {
    return jdbc
        .query(
            """
            select distinct h.id, h.state from held_reads r join holds h on h.id = r.hold_id
            where r.day = ?
            """,
            (row, number) ->
                row.getString("state").equals("RELEASED")
                        || sealing.isDestroyed(HoldTexts.ofHold(row.getObject("id", UUID.class)))
                    ? row.getObject("id", UUID.class)
                    : null,
            day)
        .stream()
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private long count(String sql, Object... arguments) {
    Long count = jdbc.queryForObject(sql, Long.class, arguments);
    return count == null ? 0 : count;
  }
}
