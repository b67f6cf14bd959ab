package platewarden.breach.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.breach.Affected;
import platewarden.breach.Breach;
import platewarden.breach.Breaches;
import platewarden.breach.Reached;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Breaches in their tables; texts, addresses and documents sealed under each one's own key. */
@Repository
@Transactional
class BreachesInPostgres implements Breaches {

  private final JdbcTemplate rows;
  private final Sealing sealing;
  private final Clock clock;

  BreachesInPostgres(JdbcTemplate rows, Sealing sealing, Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public boolean open(Breach it) {
    return rows.update(
            """
            insert into breaches (id, source, subject, opened_by, subject_type, subject_id,
              opened_at, since, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            it.id(),
            it.source(),
            it.subject(),
            it.openedBy(),
            it.subjectType(),
            it.subjectId(),
            Timestamp.from(it.openedAt()),
            Timestamp.from(it.since()),
            Timestamp.from(it.until()))
        == 1;
  }

  @Override
  public Optional<Breach> find(UUID id) {
    return rows
        .query("select * from breaches where id = ?", (row, number) -> breach(row), id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Breach> all() {
    return rows.query(
        "select * from breaches order by opened_at desc limit 500", (row, number) -> breach(row));
  }

  private Breach breach(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Breach(
        id,
        row.getString("source"),
        row.getString("subject"),
        row.getString("opened_by"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("until").toInstant(),
        rows.query(
            "select * from breach_facts where breach_id = ? order by number",
            (fact, number) ->
                new Breach.Fact(
                    Breach.Step.valueOf(fact.getString("step")),
                    fact.getString("code"),
                    fact.getString("done_by"),
                    fact.getTimestamp("done_at").toInstant()),
            id));
  }

  @Override
  public void add(UUID id, Breach.Fact fact) {
    rows.update(
        "insert into breach_facts (breach_id, step, code, done_by, done_at)"
            + " values (?, ?, ?, ?, ?)",
        id,
        fact.step().name(),
        fact.code(),
        fact.by(),
        Timestamp.from(fact.at()));
  }

  @Override
  public void write(UUID id, Text kind, String text, String by) {
    rows.update(
        """
        insert into breach_texts (breach_id, kind, sealed, written_by, written_at)
        values (?, ?, ?, ?, ?)
        on conflict (breach_id, kind) do update set sealed = excluded.sealed,
          written_by = excluded.written_by, written_at = excluded.written_at
        """,
        id,
        kind.name(),
        seal(id, kind.name(), text),
        by,
        Timestamp.from(clock.instant()));
  }

  @Override
  public Optional<String> text(UUID id, Text kind) {
    return rows
        .query(
            "select sealed from breach_texts where breach_id = ? and kind = ?",
            (row, number) -> open(id, kind.name(), row.getBytes("sealed")),
            id,
            kind.name())
        .stream()
        .findFirst();
  }

  private static KeyScope key(UUID id) {
    return new KeyScope("breaches", id.toString());
  }

  private byte[] seal(UUID id, String what, String text) {
    return sealing.seal(key(id), text.getBytes(StandardCharsets.UTF_8), context(id, what));
  }

  private String open(UUID id, String what, byte[] sealed) {
    return new String(sealing.open(key(id), sealed, context(id, what)), StandardCharsets.UTF_8);
  }

  private static byte[] context(UUID id, String what) {
    return ("breach " + id + " " + what).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void scope(UUID id, List<Reached> reads, List<UUID> persons) {
    rows.update("delete from breach_reads where breach_id = ?", id);
    rows.update("delete from breach_persons where breach_id = ?", id);
    rows.batchUpdate(
        "insert into breach_reads values (?, ?, ?, ?, ?, ?, ?, ?)",
        reads.stream()
            .map(
                it ->
                    new Object[] {
                      id,
                      java.sql.Date.valueOf(it.day()),
                      it.read(),
                      it.person(),
                      it.by(),
                      Timestamp.from(it.at()),
                      it.how(),
                      it.entry()
                    })
            .toList());
    rows.batchUpdate(
        "insert into breach_persons (breach_id, person_id, contact) values (?, ?, 'OPEN')",
        persons.stream().map(it -> new Object[] {id, it}).toList());
  }

  @Override
  public List<Reached> reached(UUID id) {
    return rows.query(
        "select * from breach_reads where breach_id = ? order by reached_at, day, read_id",
        (row, number) ->
            new Reached(
                row.getObject("day", LocalDate.class),
                row.getObject("read_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("reached_by"),
                row.getTimestamp("reached_at").toInstant(),
                row.getString("how"),
                row.getLong("entry")),
        id);
  }

  @Override
  public List<Affected> affected(UUID id) {
    return rows.query(
        "select * from breach_persons where breach_id = ? order by person_id",
        (row, number) -> {
          Timestamp noticed = row.getTimestamp("noticed_at");
          return new Affected(
              row.getObject("person_id", UUID.class),
              Affected.Contact.valueOf(row.getString("contact")),
              row.getBoolean("consent"),
              noticed == null ? null : noticed.toInstant());
        },
        id);
  }

  @Override
  public void contact(
      UUID id, UUID person, Affected.Contact state, boolean consent, @Nullable Address at) {
    rows.update(
        """
        update breach_persons set contact = ?, consent = ?, sealed = ?
        where breach_id = ? and person_id = ?
        """,
        state.name(),
        consent,
        at == null
            ? null
            : seal(
                id,
                person.toString(),
                at.to() + "\0" + at.address() + "\0" + (at.email() == null ? "" : at.email())),
        id,
        person);
  }

  @Override
  public Optional<Address> address(UUID id, UUID person) {
    return rows
        .query(
            """
            select sealed from breach_persons
            where breach_id = ? and person_id = ? and sealed is not null
            """,
            (row, number) -> {
              String[] parts = open(id, person.toString(), row.getBytes("sealed")).split("\0", -1);
              return new Address(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
            },
            id,
            person)
        .stream()
        .findFirst();
  }

  @Override
  public void noticed(UUID id, UUID person, Instant at) {
    rows.update(
        "update breach_persons set noticed_at = ? where breach_id = ? and person_id = ?",
        Timestamp.from(at),
        id,
        person);
  }

  @Override
  public void keep(UUID id, Document document, Instant at) {
    rows.update(
        """
        insert into breach_documents (id, breach_id, kind, person_id, sealed, sha256, made_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        document.id(),
        id,
        document.kind(),
        document.person(),
        sealing.seal(key(id), document.pdf(), context(id, document.id().toString())),
        document.sha256(),
        Timestamp.from(at));
  }

  @Override
  public Optional<Document> document(UUID id, String kind, @Nullable UUID person) {
    return rows
        .query(
            """
            select * from breach_documents where breach_id = ? and kind = ?
              and person_id is not distinct from ?::uuid order by made_at desc limit 1
            """,
            (row, number) -> {
              UUID document = row.getObject("id", UUID.class);
              return new Document(
                  document,
                  kind,
                  person,
                  sealing.open(key(id), row.getBytes("sealed"), context(id, document.toString())),
                  row.getString("sha256"));
            },
            id,
            kind,
            person == null ? null : person.toString())
        .stream()
        .findFirst();
  }
}
