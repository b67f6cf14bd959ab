package platewarden.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspected breach of the security of the data. What happened with it are facts, added and never
 * changed; its state follows from them.
 *
 * @param source {@code STAFF}, or what suspected it: {@code MISUSE}, {@code TRACKING}, {@code
 *     AMBER}, {@code ALARM}
 * @param subject the account concerned, null when nobody is known
 * @param openedBy an account or {@code system}
 * @param subjectType what it rests on: {@code finding}, {@code manual-entry}, {@code trail} …
 * @param since from when the subject's accesses are looked at (UTC)
 * @param until up to when (UTC)
 * @param facts the oldest first
 */
public record Breach(
    UUID id,
    String source,
    @Nullable String subject,
    String openedBy,
    String subjectType,
    String subjectId,
    Instant openedAt,
    Instant since,
    Instant until,
    List<Fact> facts) {

  /** What was done. */
  public enum Step {
    ROUTED,
    CONTAINED,
    ACCESS_ENDED,
    SCOPED,
    SCOPE_UNKNOWN,
    WIDENED,
    ASSESSED,
    CONFIRMED,
    DELAY_ASKED,
    DELAY_DETERMINED,
    CASE_INACTIVE,
    DELAY_ENDED,
    UNIT_INVESTIGATED,
    OTC_INVESTIGATED,
    CONTACTS_LOOKED_UP,
    METHOD_CHOSEN,
    AGENCIES_JUDGED,
    NOTICE_APPROVED,
    NOTICES_SENT,
    MAIL_RETURNED,
    EMAIL_DONE,
    WEBSITE_DONE,
    MEDIA_DONE,
    SUBSTITUTE_CONFIRMED,
    AGENCIES_TOLD,
    REFERRAL_DECIDED,
    DISPOSITION_ASKED,
    DISPOSITION_FINAL,
    REPORT_WRITTEN,
    REPORT_CHECKED,
    REPORT_PUBLISHED,
    NO_BREACH
  }

  /**
   * A fact.
   *
   * @param code a decision, a day, an id or a count; empty when there is nothing to say
   */
  public record Fact(Step step, String code, String by, Instant at) {}

  /** Copies the list. */
  public Breach {
    facts = List.copyOf(facts);
  }

  /** The last fact of a step. */
  public Optional<Fact> last(Step step) {
    return facts.stream().filter(fact -> fact.step() == step).reduce((first, second) -> second);
  }

  /** Whether it was done. */
  public boolean done(Step step) {
    return last(step).isPresent();
  }

  /** What the last fact of a step says; empty when it was not done. */
  public String code(Step step) {
    return last(step).map(Fact::code).orElse("");
  }

  /** When it came to its end, null while it is open. */
  public @Nullable Instant closedAt() {
    return last(Step.NO_BREACH).or(() -> last(Step.REPORT_PUBLISHED)).map(Fact::at).orElse(null);
  }

  /** Whether the Technology Unit or the chief is concerned, or nobody knows who is. */
  public boolean concernsUnit() {
    return !code(Step.ROUTED).equals("NONE");
  }

  /** Whether the chief is concerned. */
  public boolean concernsChief() {
    return code(Step.ROUTED).equals("CHIEF");
  }

  /** Whether notice is delayed now (13.055 subd. 3). */
  public boolean delayed() {
    Fact determined = last(Step.DELAY_DETERMINED).orElse(null);
    return determined != null && determined.code().equals("DELAY") && !done(Step.DELAY_ENDED);
  }

  /** Whether the scope is the widest that there is, because the trail does not say. */
  public boolean widest() {
    return done(Step.WIDENED);
  }

  /** Where it stands. */
  public String state() {
    if (done(Step.NO_BREACH)) {
      return "NO_BREACH";
    }
    if (done(Step.REPORT_PUBLISHED)) {
      return "REPORTED";
    }
    if (done(Step.NOTICES_SENT)) {
      return "NOTICED";
    }
    if (delayed()) {
      return "DELAYED";
    }
    return done(Step.ASSESSED) ? "ASSESSED" : done(Step.CONTAINED) ? "CONTAINED" : "SUSPECTED";
  }
}
