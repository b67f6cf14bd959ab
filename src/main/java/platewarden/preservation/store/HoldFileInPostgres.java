package platewarden.preservation.store;

import static platewarden.preservation.store.HoldRows.instant;
import static platewarden.preservation.store.HoldRows.time;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.Attachment;
import platewarden.preservation.HeldScope;
import platewarden.preservation.Hold;
import platewarden.preservation.HoldFile;
import platewarden.preservation.PreservationRequest;

/** The file of holds in PostgreSQL. */
@Repository
@Transactional
class HoldFileInPostgres implements HoldFile {

  private final JdbcTemplate jdbc;
  private final HoldRows holds;
  private final HoldTexts texts;
  private final HoldHistoryRows history;

  HoldFileInPostgres(JdbcTemplate jdbc, HoldRows holds, HoldTexts texts, HoldHistoryRows history) {
    this.jdbc = jdbc;
    this.holds = holds;
    this.texts = texts;
    this.history = history;
  }

  @Override
  public boolean open(Hold hold, HeldScope scope, byte[] sameRequest) {
    return holds.insert(hold, scope, sameRequest);
  }

  @Override
  public Optional<Hold> ofSameRequest(byte[] sameRequest) {
    return holds
        .query("select * from holds where request_token = ? and state <> 'RELEASED'", sameRequest)
        .stream()
        .findFirst();
  }

  @Override
  public byte[] mark(String request) {
    return texts.mark(request);
  }

  @Override
  public Optional<Hold> find(UUID id) {
    return holds.find(id);
  }

  @Override
  public List<Hold> all() {
    return holds.query("select * from holds order by received_at");
  }

  @Override
  public List<Hold> inForce(Instant from, Instant to) {
    return holds.query(
        """
        select * from holds where state <> 'RELEASED' and covers_from < ? and covers_to > ?
        order by received_at
        """,
        time(to),
        time(from));
  }

  @Override
  public Optional<HeldScope> scope(UUID holdId) {
    return holds.scope(holdId);
  }

  @Override
  public void scope(UUID holdId, HeldScope scope) {
    holds.scope(holdId, scope);
  }

  @Override
  public void save(Hold hold) {
    holds.update(hold);
  }

  @Override
  public void add(UUID holdId, PreservationRequest request, Instant at) {
    Integer version =
        jdbc.queryForObject(
            "select coalesce(max(version), 0) + 1 from hold_requests where hold_id = ?",
            Integer.class,
            holdId);
    jdbc.update(
        "insert into hold_requests (hold_id, version, received_at, sealed) values (?, ?, ?, ?)",
        holdId,
        version,
        time(at),
        texts.seal(HoldTexts.json(request), "request " + holdId + " " + version));
  }

  @Override
  public PreservationRequest request(UUID holdId) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select version, sealed from hold_requests where hold_id = ? order by version desc limit 1",
            (row, number) ->
                HoldTexts.parse(
                    texts.open(
                        row.getBytes("sealed"), "request " + holdId + " " + row.getInt("version")),
                    PreservationRequest.class),
            holdId));
  }

  @Override
  public boolean add(UUID holdId, Attachment attachment, Instant at) {
    UUID id = UUID.randomUUID();
    return jdbc.update(
            """
            insert into hold_attachments (id, hold_id, received_at, media_type, bytes, sha256, sealed)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (hold_id, sha256) do nothing
            """,
            id,
            holdId,
            time(at),
            attachment.mediaType(),
            attachment.bytes().length,
            sha256(attachment.bytes()),
            texts.seal(attachment.bytes(), "attachment " + id))
        == 1;
  }

  @Override
  public List<Filed> attachments(UUID holdId) {
    return jdbc.query(
        """
        select id, received_at, media_type, bytes, sha256 from hold_attachments
        where hold_id = ? order by received_at
        """,
        (row, number) ->
            new Filed(
                row.getObject("id", UUID.class),
                instant(row, "received_at"),
                row.getString("media_type"),
                row.getInt("bytes"),
                row.getString("sha256")),
        holdId);
  }

  @Override
  public Optional<Attachment> attachment(UUID holdId, UUID attachmentId) {
    return jdbc
        .query(
            "select media_type, sealed from hold_attachments where hold_id = ? and id = ?",
            (row, number) ->
                new Attachment(
                    row.getString("media_type"),
                    texts.open(row.getBytes("sealed"), "attachment " + attachmentId)),
            holdId,
            attachmentId)
        .stream()
        .findFirst();
  }

  @Override
  public long nextReceiptNumber() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select nextval('hold_receipt_numbers')", Long.class));
  }

  @Override
  public void add(Receipt receipt) {
    jdbc.update(
        "insert into hold_receipts (receipt, hold_id, secret_hash, received_at, note) values (?, ?, ?, ?, ?)",
        receipt.receipt(),
        receipt.holdId(),
        receipt.secretHash(),
        time(receipt.receivedAt()),
        receipt.note());
  }

  @Override
  public Optional<Receipt> receipt(String receipt) {
    return receiptsWhere("receipt = ?", receipt).stream().findFirst();
  }

  @Override
  public List<Receipt> receipts(UUID holdId) {
    return receiptsWhere("hold_id = ?", holdId);
  }

  private List<Receipt> receiptsWhere(String condition, Object argument) {
    return jdbc.query(
        "select * from hold_receipts where " + condition + " order by received_at, receipt",
        (row, number) ->
            new Receipt(
                row.getString("receipt"),
                row.getObject("hold_id", UUID.class),
                row.getBytes("secret_hash"),
                instant(row, "received_at"),
                row.getString("note")),
        argument);
  }

  @Override
  public void add(UUID holdId, Check check) {
    history.add(holdId, check);
  }

  @Override
  public Optional<Check> lastCheck(UUID holdId) {
    return history.lastCheck(holdId);
  }

  @Override
  public void add(UUID holdId, Decision decision) {
    history.add(holdId, decision);
  }

  @Override
  public List<Decision> decisions(UUID holdId) {
    return history.decisions(holdId);
  }

  @Override
  public void add(Told fact) {
    history.add(fact);
  }

  @Override
  public List<Told> unheard() {
    return history.unheard();
  }

  @Override
  public List<Told> facts(UUID holdId) {
    return history.facts(holdId);
  }

  @Override
  public void heard(UUID holdId, Fact fact, Instant at) {
    history.heard(holdId, fact, at);
  }

  @Override
  public void add(UUID holdId, Letter letter) {
    history.add(holdId, letter);
  }

  @Override
  public List<Letter> letters(UUID holdId) {
    return history.letters(holdId);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
