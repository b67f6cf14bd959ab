package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.law.Clause;

/**
 * The report of an audit to one place. Prepared, sent and received are records of their own: a
 * published audit once vouched for a notice that nobody had.
 *
 * @param addressee the id in rules/law.yaml
 * @param place the office or the seat of a committee
 * @param marks the oldest first
 */
public record Transmittal(
    UUID id,
    UUID audit,
    String addressee,
    String place,
    Clause clause,
    String sha256,
    Instant preparedAt,
    List<Mark> marks) {

  /** What happened to it. */
  public enum Kind {
    SENT,
    RETURNED,
    RECEIVED
  }

  /**
   * A mark.
   *
   * @param day on which it happened, in Saint Paul
   * @param channel by which it went: {@code MAIL}, {@code EMAIL}, {@code HAND}; empty otherwise
   * @param proof what shows it
   */
  public record Mark(
      Kind kind, LocalDate day, String channel, String proof, String by, Instant at) {}

  /** Copies the list. */
  public Transmittal {
    marks = List.copyOf(marks);
  }

  /** The last of a kind. */
  public Optional<Mark> last(Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).reduce((first, second) -> second);
  }

  /** Whether the place has it: received, and not come back since. */
  public boolean received() {
    return !marks.isEmpty() && marks.get(marks.size() - 1).kind() == Kind.RECEIVED;
  }

  /** Where it stands. */
  public String state() {
    return marks.isEmpty() ? "PREPARED" : marks.get(marks.size() - 1).kind().name();
  }
}
