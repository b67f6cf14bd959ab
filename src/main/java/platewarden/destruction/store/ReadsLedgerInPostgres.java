package platewarden.destruction.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.destruction.ReadsCertificate;
import platewarden.destruction.ReadsLedger;
import platewarden.law.Clause;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Tables {@code read_destructions} and {@code read_destruction_items}. What an order rests on is
 * sealed, so that no row differs from another; the ids are also in a journal beside the keys, which
 * no restore of the database takes back.
 */
@Component
class ReadsLedgerInPostgres implements ReadsLedger {

  private static final KeyScope SCOPE = new KeyScope("destruction", "reads");
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** What is sealed of an order. */
  record Sealed(
      @JsonProperty("clause") String clause,
      @JsonProperty("confidential") boolean confidential,
      @JsonProperty("by") String by,
      @JsonProperty("contents") List<OfDay> contents) {}

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final DestroyedReadsJournal journal;

  ReadsLedgerInPostgres(JdbcTemplate jdbc, Sealing sealing, DestroyedReadsJournal journal) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.journal = journal;
  }

  @Override
  public boolean write(Order order) {
    byte[] sealed =
        seal(
            order.id(),
            new Sealed(
                order.clause().toString(), order.confidential(), order.by(), order.contents()));
    int written =
        jdbc.update(
            """
            insert into read_destructions (id, ordered_at, due_at, sealed) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """,
            order.id(),
            Timestamp.from(order.orderedAt()),
            Timestamp.from(order.dueAt()),
            sealed);
    if (written == 1) {
      order
          .reads()
          .forEach(
              (day, ids) ->
                  jdbc.update(
                      """
                      insert into read_destruction_items (destruction_id, day, read_id)
                      select ?, ?, id from unnest(?::uuid[]) as id
                      """,
                      order.id(),
                      day,
                      ids.toArray(UUID[]::new)));
    }
    return written == 1;
  }

  @Override
  public List<Order> open() {
    List<Order> open = new ArrayList<>();
    jdbc.query(
        "select * from read_destructions where certified_at is null order by ordered_at, id",
        row -> {
          UUID id = row.getObject("id", UUID.class);
          Sealed sealed = open(id, row.getBytes("sealed"), Sealed.class);
          open.add(
              new Order(
                  id,
                  row.getTimestamp("ordered_at").toInstant(),
                  row.getTimestamp("due_at").toInstant(),
                  Clause.of(sealed.clause()),
                  sealed.confidential(),
                  sealed.by(),
                  sealed.contents(),
                  items(id)));
        });
    return open;
  }

  private Map<LocalDate, Set<UUID>> items(UUID order) {
    Map<LocalDate, Set<UUID>> items = new TreeMap<>();
    jdbc.query(
        "select day, read_id from read_destruction_items where destruction_id = ?",
        row -> {
          items
              .computeIfAbsent(row.getObject("day", LocalDate.class), day -> new HashSet<>())
              .add(row.getObject("read_id", UUID.class));
        },
        order);
    return items;
  }

  @Override
  public boolean certify(ReadsCertificate certificate) {
    // Before the commit: a journal that knows more than the ledger destroys nothing that lives.
    journal.add(items(certificate.order()));
    return jdbc.update(
            """
            update read_destructions set certified_at = ?, certificate = ?
            where id = ? and certified_at is null
            """,
            Timestamp.from(certificate.certifiedAt()),
            seal(certificate.order(), certificate),
            certificate.order())
        == 1;
  }

  @Override
  public Optional<ReadsCertificate> certificate(UUID order) {
    return jdbc
        .query(
            "select certificate from read_destructions where id = ? and certified_at is not null",
            (row, number) -> open(order, row.getBytes(1), ReadsCertificate.class),
            order)
        .stream()
        .findFirst();
  }

  @Override
  public Map<LocalDate, Set<UUID>> destroyed() {
    Map<LocalDate, Set<UUID>> all = journal.all();
    jdbc.query(
        """
        select i.day, i.read_id from read_destruction_items i
        join read_destructions d on d.id = i.destruction_id where d.certified_at is not null
        """,
        row -> {
          all.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new HashSet<>())
              .add(row.getObject("read_id", UUID.class));
        });
    return all;
  }

  @Override
  public void strike(LocalDate day) {
    jdbc.update(
        """
        delete from read_destruction_items i using read_destructions d
        where d.id = i.destruction_id and i.day = ? and d.certified_at is not null
        """,
        day);
    journal.strike(day);
  }

  private byte[] seal(UUID id, Object content) {
    try {
      return sealing.seal(SCOPE, JSON.writeValueAsBytes(content), context(id));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T open(UUID id, byte[] sealed, Class<T> type) {
    try {
      return JSON.readValue(sealing.open(SCOPE, sealed, context(id)), type);
    } catch (IOException e) {
      throw new IllegalStateException("A ledger row cannot be parsed");
    }
  }

  private static byte[] context(UUID id) {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
