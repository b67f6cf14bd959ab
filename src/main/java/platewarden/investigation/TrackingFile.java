package platewarden.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of requests to track: what was asked, found and decided. */
public interface TrackingFile {

  /** What somebody decided. */
  record Decision(
      UUID trackingId,
      String step,
      String code,
      String by,
      Instant at,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      @Nullable String note) {}

  /** A document that was added, as it came. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sealed and served
  record Document(
      UUID id,
      UUID trackingId,
      String mediaType,
      String sha256,
      byte[] bytes,
      String by,
      Instant at) {}

  /** The request of this id. */
  Optional<TrackingAuthorization> find(UUID id);

  /** The requests of a case, the newest first. */
  List<TrackingAuthorization> ofCase(String caseNumber);

  /** Every request, the newest first. */
  List<TrackingAuthorization> all();

  /** Writes a request, new or changed. */
  void save(TrackingAuthorization authorization);

  /** Keeps what the rules found. */
  void add(UUID trackingId, Instant at, TrackingCheck check);

  /** What the rules found last. */
  List<TrackingCheck.Finding> findings(UUID trackingId);

  /** Keeps a decision; its note sealed. */
  void add(Decision decision);

  /** The latest decision of a step. */
  Optional<Decision> decision(UUID trackingId, String step);

  /** Every decision, the earliest first. */
  List<Decision> decisions(UUID trackingId);

  /** Keeps a document, sealed. */
  void add(Document document);

  /** The documents, the earliest first. */
  List<Document> documents(UUID trackingId);
}
