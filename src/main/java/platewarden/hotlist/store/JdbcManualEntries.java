package platewarden.hotlist.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.hotlist.ManualEntries;
import platewarden.hotlist.ManualEntry;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** The file of entries in PostgreSQL; what people wrote, sealed under a key for each entry. */
@Repository
class JdbcManualEntries implements ManualEntries {

  private static final RowMapper<ManualEntry> ENTRY = (row, number) -> EntryRow.of(row);
  private static final char BETWEEN = '\n';

  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcManualEntries(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void add(ManualEntry entry, ManualEntry.Text text) {
    ManualEntry.Asked asked = entry.asked();
    jdbc.sql(
            """
            insert into manual_entries (id, kind, requested_by, requester_roles, requested_at,
              category, purpose, broadcast_id, asked_until, state, revision, sealed,
              region, case_number, broadcast_at, activated_at, confirmed_at, valid_until)
            values (:id, :kind, :by, :roles, :at, :category, :purpose, :broadcastId, :until, :state,
              :revision, :sealed, :region, :caseNumber, :broadcastAt, :activated, :confirmed,
              :validUntil)
            """)
        .param("id", entry.id())
        .param("kind", asked.kind().name())
        .param("by", asked.by())
        .param("roles", String.join(" ", asked.roles()))
        .param("at", utc(asked.at()))
        .param("category", asked.category().name())
        .param("purpose", asked.purpose())
        .param("broadcastId", asked.broadcastId())
        .param("until", asked.until())
        .param("state", entry.state().name())
        .param("revision", entry.revision())
        .param("sealed", seal(entry.id(), text))
        .param("region", asked.region())
        .param("caseNumber", asked.caseNumber())
        .param("broadcastAt", utc(asked.broadcastAt()))
        .param("activated", utc(entry.standing().activatedAt()))
        .param("confirmed", utc(entry.standing().confirmedAt()))
        .param("validUntil", utc(entry.standing().validUntil()))
        .update();
    changed();
  }

  @Override
  public void save(ManualEntry entry) {
    ManualEntry.Standing standing = entry.standing();
    jdbc.sql(
            """
            update manual_entries set state = :state, revision = :revision,
              case_number = :caseNumber, region = :region, broadcast_at = :broadcastAt,
              asked_until = :until, activated_at = :activated, confirmed_at = :confirmed,
              valid_until = :validUntil, reminded_at = :reminded, warned_at = :warned,
              renewal_asked_at = :renewal, decided_by = :decidedBy, ended_at = :ended,
              end_cause = :cause
            where id = :id
            """)
        .param("id", entry.id())
        .param("state", entry.state().name())
        .param("revision", entry.revision())
        .param("caseNumber", entry.asked().caseNumber())
        .param("region", entry.asked().region())
        .param("broadcastAt", utc(entry.asked().broadcastAt()))
        .param("until", entry.asked().until())
        .param("activated", utc(standing.activatedAt()))
        .param("confirmed", utc(standing.confirmedAt()))
        .param("validUntil", utc(standing.validUntil()))
        .param("reminded", utc(standing.remindedAt()))
        .param("warned", utc(standing.warnedAt()))
        .param("renewal", utc(standing.renewalAskedAt()))
        .param("decidedBy", standing.decidedBy())
        .param("ended", utc(standing.endedAt()))
        .param("cause", standing.endCause() == null ? null : standing.endCause().name())
        .update();
    changed();
  }

  @Override
  public void retext(ManualEntry entry, ManualEntry.Text text) {
    jdbc.sql("update manual_entries set sealed = ? where id = ?")
        .param(seal(entry.id(), text))
        .param(entry.id())
        .update();
    changed();
  }

  @Override
  public Optional<ManualEntry> find(UUID id) {
    return jdbc.sql("select * from manual_entries where id = ?").param(id).query(ENTRY).optional();
  }

  @Override
  public Optional<ManualEntry> lock(UUID id) {
    return jdbc.sql("select * from manual_entries where id = ? for update")
        .param(id)
        .query(ENTRY)
        .optional();
  }

  @Override
  public Optional<ManualEntry.Text> text(UUID id) {
    return jdbc.sql("select sealed from manual_entries where id = ? and sealed is not null")
        .param(id)
        .query(byte[].class)
        .optional()
        .map(text -> open(id, text));
  }

  @Override
  public List<ManualEntry> notAmber() {
    return jdbc.sql(
            """
            select * from manual_entries
            where end_cause = 'NOT_AMBER' order by ended_at desc limit 100
            """)
        .query(ENTRY)
        .list();
  }

  @Override
  public List<ManualEntry> overWithText() {
    return jdbc.sql(
            """
            select * from manual_entries
            where text_destroyed_at is null and state in ('REFUSED', 'LAPSED', 'ENDED')
            """)
        .query(ENTRY)
        .list();
  }

  @Override
  public void destroyText(UUID id, Instant at) {
    sealing.destroy(scope(id));
    jdbc.sql("update manual_entries set sealed = null, text_destroyed_at = ? where id = ?")
        .param(utc(at))
        .param(id)
        .update();
    jdbc.sql("delete from manual_entry_notes where entry_id = ?").param(id).update();
  }

  @Override
  public List<ManualEntry> all() {
    return jdbc.sql("select * from manual_entries order by requested_at desc limit 500")
        .query(ENTRY)
        .list();
  }

  @Override
  public List<ManualEntry> active() {
    return jdbc.sql("select * from manual_entries where state = 'ACTIVE' order by id")
        .query(ENTRY)
        .list();
  }

  @Override
  public Map<UUID, ManualEntry.Text> activeTexts() {
    Map<UUID, ManualEntry.Text> texts = new HashMap<>();
    jdbc.sql("select id, sealed from manual_entries where state = 'ACTIVE'")
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              texts.put(id, open(id, row.getBytes("sealed")));
            });
    return texts;
  }

  @Override
  public long change() {
    return jdbc.sql("select last_value from manual_entries_change").query(Long.class).single();
  }

  @Override
  public void note(UUID entryId, String key, String note, String by, Instant at) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into manual_entry_notes (id, entry_id, note_key, sealed, written_by, written_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(entryId)
        .param(key)
        .param(sealing.seal(scope(entryId), bytes(note), bytes(id.toString())))
        .param(by)
        .param(utc(at))
        .update();
  }

  @Override
  public void tell(Notice notice) {
    jdbc.sql(
            """
            insert into manual_entry_notices (id, entry_id, kind, for_whom, at)
            values (?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(notice.entryId())
        .param(notice.kind())
        .param(notice.forWhom())
        .param(utc(notice.at()))
        .update();
  }

  @Override
  public List<Notice> notices(UUID entryId) {
    return jdbc.sql("select * from manual_entry_notices where entry_id = ? order by at")
        .param(entryId)
        .query(
            (row, number) ->
                new Notice(
                    entryId,
                    row.getString("kind"),
                    row.getString("for_whom"),
                    Objects.requireNonNull(EntryRow.instant(row, "at"))))
        .list();
  }

  /** A number is never given twice, whoever commits first; it only says that something changed. */
  private void changed() {
    jdbc.sql("select nextval('manual_entries_change')").query(Long.class).single();
  }

  private byte[] seal(UUID id, ManualEntry.Text text) {
    return sealing.seal(
        scope(id), bytes(text.plate() + BETWEEN + text.reason()), bytes(id.toString()));
  }

  private ManualEntry.Text open(UUID id, byte[] sealed) {
    String text =
        new String(sealing.open(scope(id), sealed, bytes(id.toString())), StandardCharsets.UTF_8);
    int at = text.indexOf(BETWEEN);
    return new ManualEntry.Text(text.substring(0, at), text.substring(at + 1));
  }

  private static KeyScope scope(UUID id) {
    return new KeyScope("entries", id.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
