package platewarden.audit.store;

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
import platewarden.audit.Audit;
import platewarden.audit.Audits;

/** Audits in their tables; texts and documents sealed. */
@Repository
@Transactional
class AuditsInPostgres implements Audits {

  private final JdbcTemplate rows;
  private final SealedAudits sealed;
  private final Clock clock;

  AuditsInPostgres(JdbcTemplate rows, SealedAudits sealed, Clock clock) {
    this.rows = rows;
    this.sealed = sealed;
    this.clock = clock;
  }

  @Override
  public void open(Audit it) {
    rows.update(
        "insert into audits (id, ordered, due, opened_by, opened_at) values (?, ?, ?, ?, ?)",
        it.id(),
        it.ordered(),
        it.due(),
        it.openedBy(),
        Timestamp.from(it.openedAt()));
  }

  @Override
  public Optional<Audit> find(UUID id) {
    return rows.query("select * from audits where id = ?", this::readAudit, id).stream()
        .findFirst();
  }

  @Override
  public List<Audit> all() {
    return rows.query("select * from audits order by opened_at desc, id", this::readAudit);
  }

  private Audit readAudit(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Audit(
        id,
        row.getBoolean("ordered"),
        row.getObject("due", LocalDate.class),
        row.getString("opened_by"),
        row.getTimestamp("opened_at").toInstant(),
        rows.query(
            "select * from audit_facts where audit_id = ? order by number",
            (fact, index) ->
                new Audit.Fact(
                    Audit.Step.valueOf(fact.getString("step")),
                    fact.getString("code"),
                    fact.getString("done_by"),
                    fact.getTimestamp("done_at").toInstant()),
            id));
  }

  @Override
  public void add(UUID id, Audit.Fact fact) {
    rows.update(
        "insert into audit_facts (audit_id, step, code, done_by, done_at) values (?, ?, ?, ?, ?)",
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
        insert into audit_texts (audit_id, kind, sealed, written_by, written_at)
        values (?, ?, ?, ?, ?)
        on conflict (audit_id, kind) do update set sealed = excluded.sealed,
          written_by = excluded.written_by, written_at = excluded.written_at
        """,
        id,
        kind.name(),
        sealed.seal(id, kind.name(), text),
        by,
        Timestamp.from(clock.instant()));
  }

  @Override
  public Optional<String> text(UUID id, Text kind) {
    return rows
        .query(
            "select sealed from audit_texts where audit_id = ? and kind = ?",
            (row, number) -> sealed.text(id, kind.name(), row.getBytes("sealed")),
            id,
            kind.name())
        .stream()
        .findFirst();
  }

  @Override
  public void keep(UUID id, Paper kind, Document document) {
    rows.update(
        """
        insert into audit_documents (id, audit_id, kind, sealed, sha256, kept_by, kept_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        document.id(),
        id,
        kind.name(),
        sealed.seal(document.id(), kind.name(), document.pdf()),
        document.sha256(),
        document.by(),
        Timestamp.from(document.at()));
  }

  @Override
  public Optional<Document> document(UUID id, Paper kind) {
    return rows
        .query(
            """
            select * from audit_documents where audit_id = ? and kind = ?
            order by kept_at desc limit 1
            """,
            (row, number) -> {
              UUID document = row.getObject("id", UUID.class);
              return new Document(
                  document,
                  sealed.open(document, kind.name(), row.getBytes("sealed")),
                  row.getString("sha256"),
                  row.getString("kept_by"),
                  row.getTimestamp("kept_at").toInstant());
            },
            id,
            kind.name())
        .stream()
        .findFirst();
  }

  @Override
  public void save(Account account) {
    rows.update(
        """
        insert into audit_accounts (audit_id, username, opened_at, ends_at, closed_at)
        values (?, ?, ?, ?, ?)
        on conflict (audit_id) do update set username = excluded.username,
          opened_at = excluded.opened_at, ends_at = excluded.ends_at,
          closed_at = excluded.closed_at
        """,
        account.audit(),
        account.username(),
        at(account.openedAt()),
        at(account.endsAt()),
        at(account.closedAt()));
  }

  @Override
  public Optional<Account> account(UUID id) {
    return rows
        .query("select * from audit_accounts where audit_id = ?", AuditsInPostgres::readAccount, id)
        .stream()
        .findFirst();
  }

  @Override
  public List<Account> openAccounts() {
    return rows.query(
        "select * from audit_accounts where opened_at is not null and closed_at is null",
        AuditsInPostgres::readAccount);
  }

  private static Account readAccount(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("audit_id", UUID.class),
        row.getString("username"),
        instant(row.getTimestamp("opened_at")),
        instant(row.getTimestamp("ends_at")),
        instant(row.getTimestamp("closed_at")));
  }

  private static @Nullable Timestamp at(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
