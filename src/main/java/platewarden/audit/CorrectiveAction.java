package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised upon a finding.
 *
 * @param owner the group that answers for it
 * @param due by when, in Saint Paul
 * @param proof what shows that it is done; empty before
 * @param provedBy the account that said so, null before
 * @param verdict of whoever checked the last proof, null before
 */
public record CorrectiveAction(
    UUID id,
    UUID finding,
    String what,
    String owner,
    LocalDate due,
    String proof,
    @Nullable String provedBy,
    @Nullable Instant provedAt,
    @Nullable Verdict verdict) {

  /** What the check of a proof says. */
  public enum Verdict {
    ACCEPTED,
    ASKED_AGAIN
  }

  /** Whether a proof is there that nobody turned down. */
  public boolean proved() {
    return provedBy != null && verdict != Verdict.ASKED_AGAIN;
  }

  /** Whether it was found done. */
  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
