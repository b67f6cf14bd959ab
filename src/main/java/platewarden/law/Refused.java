package platewarden.law;

import java.util.List;

/** The law, or a rule under it, says no. Nothing of what was asked was done. */
public final class Refused extends RuntimeException {

  /** How a refusal is answered over HTTP. */
  public enum Kind {
    /** This person may not (403). */
    FORBIDDEN,
    /** What was asked lacks something the law wants (422). */
    INCOMPLETE,
    /** Not in this state of the record (409). */
    CONFLICT
  }

  private final Kind kind;
  private final transient List<Refusal> refusals;

  /**
   * Refuses for one or more reasons.
   *
   * @param kind how it is answered
   * @param refusals at least one, the weightiest first
   */
  public Refused(Kind kind, List<Refusal> refusals) {
    super(refusals.get(0).clause() + ": " + refusals.get(0).reason());
    this.kind = kind;
    this.refusals = List.copyOf(refusals);
  }

  /** Refuses for a single reason. */
  public Refused(Kind kind, Refusal refusal) {
    this(kind, List.of(refusal));
  }

  /** How it is answered. */
  public Kind kind() {
    return kind;
  }

  /** Every reason, the weightiest first. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
