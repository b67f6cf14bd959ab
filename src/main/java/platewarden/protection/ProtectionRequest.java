package platewarden.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request, whole. It is sealed at rest under a key of its own, padded to a length that says
 * nothing.
 *
 * @param reference the participant number as it stands on the card; never an address
 * @param plates normalised
 * @param answer how the participant wants to be answered
 * @param check the newest document check
 * @param sorted the reads that there were when protection began
 * @param judgements facts and rulings of the sorting, as JSON
 * @param caseCopies what was decided on copies in case files; null while open
 * @param competing what was decided on held reads; null while open
 * @param certificates signed texts of what was destroyed
 * @param certifiedUntil last day of the certification, as shown; null when not known
 * @param heard facts from outside that the process was told of or has to be
 * @param letters what has to be posted to the designated address
 * @param closedAt when it ended or was refused
 */
public record ProtectionRequest(
    UUID id,
    Instant receivedAt,
    State state,
    String reference,
    List<String> plates,
    Answer answer,
    @Nullable Check check,
    List<SortedRead> sorted,
    List<String> judgements,
    @Nullable Decision caseCopies,
    @Nullable Decision competing,
    List<String> certificates,
    @Nullable LocalDate certifiedUntil,
    @Nullable Instant conflictSince,
    List<Fact> heard,
    List<Letter> letters,
    @Nullable Instant closedAt) {

  /** Where it stands. */
  public enum State {
    SEALED,
    PROTECTED,
    REFUSED,
    ENDED;

    /** Whether nothing follows from it any more. */
    public boolean closed() {
      return this == REFUSED || this == ENDED;
    }
  }

  /** How the participant wants to be answered. */
  public enum Answer {
    /** Looks up the status; nothing is sent. */
    ONLY_HERE,
    /** A letter to the designated address. */
    THROUGH_PROGRAM
  }

  /** A recorded decision of a person. */
  public record Decision(String code, String by, Instant at) {}

  /** A fact from outside. */
  public record Fact(Fact.Kind kind, Instant at, boolean told) {
    /** What can be heard. */
    public enum Kind {
      PROOF_RECEIVED,
      CERTIFICATION_RENEWED,
      PARTICIPATION_ENDED,
      /** Not from outside: reads came that a hold asks for too. */
      MORE_TO_DECIDE
    }
  }

  /** A letter in plain words without a reason; null when it is not posted yet. */
  public record Letter(UUID id, Letter.Kind kind, Instant writtenAt, @Nullable Instant postedAt) {
    /** What it says. */
    public enum Kind {
      RECEIPT,
      ASK_AGAIN,
      OUTCOME,
      COMPLETION,
      RENEWAL
    }
  }

  /** Copies the lists. */
  public ProtectionRequest {
    plates = List.copyOf(plates);
    sorted = List.copyOf(sorted);
    judgements = List.copyOf(judgements);
    certificates = List.copyOf(certificates);
    heard = List.copyOf(heard);
    letters = List.copyOf(letters);
  }

  /** A request as it comes in. */
  static ProtectionRequest received(
      UUID id, Instant at, String reference, List<String> plates, Answer answer) {
    return new ProtectionRequest(
        id,
        at,
        State.SEALED,
        reference,
        plates,
        answer,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  /** What two duties asked for and the decision destroys; none while it is open. */
  List<ReadRef> competingToDestroy() {
    String code = competing == null ? "" : competing.code();
    return switch (code) {
      case "DESTROY" -> of(SortedRead.Part.COMPETING);
      case "PARTLY" ->
          of(SortedRead.Part.COMPETING).stream()
              .filter(read -> !of(SortedRead.Part.CHOSEN).contains(read))
              .toList();
      default -> List.of();
    };
  }

  /** What two duties asked for and the decision preserves; none while it is open. */
  List<ReadRef> competingToPreserve() {
    String code = competing == null ? "" : competing.code();
    return switch (code) {
      case "PRESERVE_SEALED" -> of(SortedRead.Part.COMPETING);
      case "PARTLY" -> of(SortedRead.Part.CHOSEN);
      default -> List.of();
    };
  }

  /** The reads of one part. */
  public List<ReadRef> of(SortedRead.Part part) {
    return sorted.stream()
        .filter(read -> read.parts().contains(part))
        .map(SortedRead::read)
        .toList();
  }
}
