package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.law.Refused;

/** The file of access requests: what was asked, found and decided, and by whom. */
public interface AccessFile {

  /** The request of this id. */
  Optional<AccessRequest> find(UUID id);

  /** The open request of this account. */
  Optional<AccessRequest> open(String requester);

  /** An account's requests, the newest first. */
  List<AccessRequest> of(String requester);

  /** The requests in this state. */
  List<AccessRequest> in(AccessState state);

  /** Every request, the newest first. */
  List<AccessRequest> all();

  /**
   * Writes a request, new or changed.
   *
   * @throws Refused CONFLICT when the account already has an open one
   */
  void save(AccessRequest request);

  /** Adds a check. */
  void add(AccessCheck check);

  /** The latest check. */
  Optional<AccessCheck> lastCheck(UUID requestId);

  /** Adds a decision. */
  void add(AccessDecision decision);

  /** The latest decision of this step. */
  Optional<AccessDecision> decision(UUID requestId, AccessDecision.Step step);

  /** Keeps what a person wrote as a reason, sealed. */
  void note(String taskId, String key, String text, String by, Instant at);

  /** Keeps a letter to the requester. */
  void add(Letter letter);

  /** The latest letter. */
  Optional<Letter> lastLetter(UUID requestId);

  /**
   * A letter, as it was made.
   *
   * @param kind {@code authorization} or {@code refusal}
   * @param sha256 of the PDF, hexadecimal
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and served
  record Letter(UUID requestId, String kind, byte[] pdf, String sha256, Instant madeAt) {}
}
