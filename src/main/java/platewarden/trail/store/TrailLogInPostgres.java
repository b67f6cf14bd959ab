package platewarden.trail.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.MerkleTree;
import platewarden.trail.SignedNote;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/** Reads the log. */
@Component
class TrailLogInPostgres implements TrailLog {

  private static final long LONGEST = 1_000;

  private final JdbcTemplate jdbc;
  private final Sequencer sequencer;
  private final SignedNote signer;
  private final MerkleTree tree;

  TrailLogInPostgres(JdbcTemplate jdbc, Sequencer sequencer, SignedNote signer) {
    this.jdbc = jdbc;
    this.sequencer = sequencer;
    this.signer = signer;
    this.tree = new MerkleTree((level, position) -> Sequencer.node(jdbc, level, position));
  }

  @Override
  public String checkpoint() {
    sequencer.sequence();
    return jdbc.queryForList(
            "select note from trail_checkpoints order by size desc limit 1", String.class)
        .get(0);
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
                row.getBytes("commitment_key")),
        from,
        Math.min(to, from + LONGEST));
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
    return signer.verifierKey();
  }

  @Override
  public String sign(String text) {
    return signer.sign(text);
  }
}
