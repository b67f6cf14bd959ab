package platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.DayClosed;
import platewarden.reads.Read;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Seals a batch of reads and inserts it. */
@Component
class InsertReads {

  /** One statement for a whole batch, and it says which rows were new. */
  private static final String INSERT =
      """
      insert into reads (day, id, reader_id, source_format, collected_at, received_at,
        classification, dedupe_key, plate_token, images, sealed, tokens)
      select * from unnest(?::date[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
        ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[], ?::smallint[], ?::bytea[], ?::bytea[])
      on conflict (day, dedupe_key) do nothing returning day, id
      """;

  private static final List<String> TYPES =
      List.of(
          "date",
          "uuid",
          "text",
          "text",
          "timestamptz",
          "timestamptz",
          "text",
          "bytea",
          "bytea",
          "smallint",
          "bytea",
          "bytea");

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final TextTokens tokens;

  InsertReads(JdbcTemplate jdbc, Sealing sealing, TextTokens tokens) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.tokens = tokens;
  }

  /** Inserts what is not there yet and gives its ids. */
  Set<UUID> insert(List<Read> reads) {
    return jdbc.execute(
        (Connection connection) -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            List<Object[]> columns = columns(reads);
            for (int i = 0; i < TYPES.size(); i++) {
              insert.setArray(i + 1, connection.createArrayOf(TYPES.get(i), columns.get(i)));
            }
            Set<UUID> fresh = new HashSet<>();
            try (ResultSet rows = insert.executeQuery()) {
              while (rows.next()) {
                fresh.add(rows.getObject("id", UUID.class));
              }
            }
            return fresh;
          }
        });
  }

  private List<Object[]> columns(List<Read> reads) {
    int count = reads.size();
    List<Object[]> columns = new ArrayList<>();
    for (String type : TYPES) {
      // The driver takes bytes only from an array that says so.
      columns.add(type.equals("bytea") ? new byte[count][] : new Object[count]);
    }
    for (int i = 0; i < count; i++) {
      Read read = reads.get(i);
      KeyScope key = KeyScope.ofDay(read.day());
      try {
        columns.get(7)[i] = sealing.token(key, "event " + eventIdentity(read));
        columns.get(8)[i] =
            read.plate() == null ? null : sealing.token(key, "plate " + read.plate());
        columns.get(10)[i] =
            sealing.seal(key, SealedContent.of(read).bytes(), SealedContent.context(read.id()));
        columns.get(11)[i] = tokens.of(read);
      } catch (KeyDestroyed e) {
        throw new DayClosed(read.day());
      }
      columns.get(0)[i] = java.sql.Date.valueOf(read.day());
      columns.get(1)[i] = read.id();
      columns.get(2)[i] = read.readerId();
      columns.get(3)[i] = read.sourceFormat();
      columns.get(4)[i] = Timestamp.from(read.collectedAt());
      columns.get(5)[i] = Timestamp.from(read.receivedAt());
      columns.get(6)[i] = read.classification().name();
      columns.get(9)[i] = (short) read.images().size();
    }
    return columns;
  }

  /** The reader's own id of the event where it gives one, else what makes the event the same. */
  private static String eventIdentity(Read read) {
    return read.sourceEventId() != null
        ? "id|" + read.readerId() + "|" + read.sourceEventId()
        : "at|"
            + read.readerId()
            + "|"
            + read.collectedAt()
            + "|"
            + read.plate()
            + "|"
            + read.lane();
  }
}
