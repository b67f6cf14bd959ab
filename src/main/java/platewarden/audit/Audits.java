package platewarden.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of audits; everything is written in the caller's transaction. */
public interface Audits {

  /** What people write; each is kept sealed until it is published. */
  enum Text {
    FIRM,
    AUDITORS_SUMMARY,
    SUMMARY
  }

  /** What people bring. */
  enum Paper {
    DECLARATION,
    SIGNED_REPORT
  }

  /** A document as it came. */
  @SuppressWarnings("ArrayRecordComponent") // a file to be handed out, never compared
  record Document(UUID id, byte[] pdf, String sha256, String by, Instant at) {}

  /**
   * The account of an engaged auditor.
   *
   * @param openedAt when the role was given, null before
   * @param endsAt when it ends by itself, null before it was opened
   * @param closedAt when the role was taken, null before
   */
  record Account(
      UUID audit,
      String username,
      @Nullable Instant openedAt,
      @Nullable Instant endsAt,
      @Nullable Instant closedAt) {

    /** Whether it stands open. */
    public boolean open() {
      return openedAt != null && closedAt == null;
    }
  }

  /** Opens one. */
  void open(Audit audit);

  /** One of them. */
  Optional<Audit> find(UUID id);

  /** All, the newest first. */
  List<Audit> all();

  /** Adds a fact. */
  void add(UUID id, Audit.Fact fact);

  /** Replaces a text. */
  void write(UUID id, Text kind, String text, String by);

  /** A text, opened. */
  Optional<String> text(UUID id, Text kind);

  /** Keeps a document, sealed. */
  void keep(UUID id, Paper kind, Document document);

  /** The newest of a kind. */
  Optional<Document> document(UUID id, Paper kind);

  /** Keeps the account of the auditor, new or changed. */
  void save(Account account);

  /** The account of an audit. */
  Optional<Account> account(UUID id);

  /** Every account that stands open. */
  List<Account> openAccounts();
}
