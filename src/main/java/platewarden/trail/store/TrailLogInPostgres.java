package platewarden.trail.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import platewarden.trail.MerkleTree;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/** Reads the log. */
@Component
class TrailLogInPostgres implements TrailLog {

  private static final long LONGEST = 1_000;

  /** An entry; its details and their key as far as the query gives them. */
  static final RowMapper<TrailEntry> ENTRY =
      (row, number) ->
          new TrailEntry(
              row.getLong("position"),
              row.getObject("id", UUID.class),
              row.getTimestamp("recorded_at").toInstant(),
              Partition.valueOf(row.getString("partition")),
              row.getString("action"),
              row.getString("actor"),
              row.getString("subject_type"),
              row.getString("subject_id"),
              row.getString("outcome"),
              row.getString("clause"),
              row.getString("leaf"),
              row.getBytes("leaf_hash"),
              row.getString("content"),
              row.getBytes("commitment_key"));

  private final JdbcTemplate jdbc;
  private final Sequencer sequencer;
  private final KeyFolder keys;
  private final MerkleTree tree;

  TrailLogInPostgres(JdbcTemplate jdbc, Sequencer sequencer, KeyFolder keys) {
    this.jdbc = jdbc;
    this.sequencer = sequencer;
    this.keys = keys;
    this.tree = new MerkleTree((level, position) -> Sequencer.node(jdbc, level, position));
  }

  @Override
  public String checkpoint() {
    sequencer.sequence();
    return cosigned("order by size desc limit 1").orElseThrow();
  }

  @Override
  public Optional<String> witnessed() {
    return cosigned("where size = (select max(size) from trail_cosignatures)");
  }

  private Optional<String> cosigned(String which) {
    return jdbc
        .queryForList(
            """
            select c.note || coalesce((select string_agg(s.line, '' order by s.witness)
              from trail_cosignatures s where s.size = c.size), '')
            from trail_checkpoints c
            """
                + which,
            String.class)
        .stream()
        .findFirst();
  }

  @Override
  public long size() {
    Long size =
        jdbc.queryForObject("select coalesce(max(size), 0) from trail_checkpoints", Long.class);
    return size == null ? 0 : size;
  }

  @Override
  public List<TrailEntry> entries(long from, long to) {
    return jdbc.query(
        """
        select e.*, p.content, p.commitment_key from trail_entries e
        left join trail_payloads p on p.entry_id = e.id and e.partition <> 'PRIVATE'
        where position >= ? and position < ? order by position
        """,
        ENTRY,
        from,
        Math.min(to, from + LONGEST));
  }

  @Override
  public List<TrailEntry> about(String subjectType, String subjectId) {
    return jdbc.query(
        """
        select e.*, p.content, p.commitment_key from trail_entries e
        left join trail_payloads p on p.entry_id = e.id
        where e.partition = 'PUBLIC' and subject_type = ? and subject_id = ?
          and position < (select coalesce(max(size), 0) from trail_checkpoints)
        order by position limit ?
        """,
        ENTRY,
        subjectType,
        subjectId,
        LONGEST);
  }

  @Override
  public List<byte[]> inclusion(long index, long size) {
    known(size);
    return tree.inclusion(index, size);
  }

  @Override
  public List<byte[]> consistency(long older, long newer) {
    known(newer);
    return tree.consistency(older, newer);
  }

  private void known(long size) {
    if (size > size()) {
      throw new IllegalArgumentException("The log has no " + size + " entries yet");
    }
  }

  @Override
  public String verifierKey() {
    return keys.signer().verifierKey();
  }

  @Override
  public String sign(String text) {
    return keys.signer().sign(text);
  }
}
