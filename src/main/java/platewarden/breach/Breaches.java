package platewarden.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of breaches; everything is written in the caller's transaction. */
public interface Breaches {

  /** What people write; each is kept sealed. */
  enum Text {
    REPORTED,
    NOTICE_FACTS,
    DELAY_REQUEST,
    REPORT_TYPE,
    REPORT_FACTS,
    REPORT_EMPLOYEES,
    REPORT_DISPOSITION
  }

  /** A name and where to write to. */
  record Address(String to, String address, @Nullable String email) {}

  /**
   * A document as it went out.
   *
   * @param person to whom, null when to everybody
   */
  @SuppressWarnings("ArrayRecordComponent") // a file to be handed out, never compared
  record Document(UUID id, String kind, @Nullable UUID person, byte[] pdf, String sha256) {}

  /** Opens one; false when it is there already. */
  boolean open(Breach breach);

  /** One of them. */
  Optional<Breach> find(UUID id);

  /** All, the newest first, at most 500. */
  List<Breach> all();

  /** Adds a fact. */
  void add(UUID id, Breach.Fact fact);

  /** Replaces a text. */
  void write(UUID id, Text kind, String text, String by);

  /** A text, opened. */
  Optional<String> text(UUID id, Text kind);

  /** Replaces the scope: the reads, and everybody whose data they are. */
  void scope(UUID id, List<Reached> reads, List<UUID> persons);

  /** The reads that were reached and are still there, by time. */
  List<Reached> reached(UUID id);

  /** Those whose data were reached. */
  List<Affected> affected(UUID id);

  /** Keeps what came of a look-up. */
  void contact(UUID id, UUID person, Affected.Contact state, boolean consent, @Nullable Address at);

  /** Where to write to; empty when not known. */
  Optional<Address> address(UUID id, UUID person);

  /** Notes that the notice to this person went out. */
  void noticed(UUID id, UUID person, Instant at);

  /** Keeps a document, sealed. */
  void keep(UUID id, Document document, Instant at);

  /** A document of this kind, the newest; for nobody in particular or for this person. */
  Optional<Document> document(UUID id, String kind, @Nullable UUID person);
}
