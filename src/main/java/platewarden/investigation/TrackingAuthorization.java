package platewarden.investigation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warrant or an exigency under which somebody may be monitored or tracked, 13.824 subd. 2(d).
 * Instants are UTC.
 *
 * @param endsWanted when the requester wants an exigency to end, null for the longest time there is
 * @param from since when it is in force, null before
 * @param until its end, null before it is in force
 * @param endedAt when it ended before its time
 * @param caseUnconfirmed the register did not answer: it stands on the officer's word
 * @param warrantWaits whether a warrant that is to replace an exigency, or prolong one, is looked
 *     at
 * @param reviewDue by when the review of the exigency is owed, null for a warrant
 */
public record TrackingAuthorization(
    UUID id,
    UUID caseId,
    String caseNumber,
    Basis basis,
    String requester,
    Instant requestedAt,
    TrackingState state,
    Instant stateSince,
    @Nullable Instant endsWanted,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Instant endedAt,
    @Nullable EndReason endReason,
    boolean caseUnconfirmed,
    boolean warrantWaits,
    Review review,
    @Nullable Instant reviewDue,
    @Nullable String reviewedBy,
    Statement statement) {

  /** What it rests on. */
  public enum Basis {
    WARRANT,
    EXIGENCY
  }

  /** Why it ended. */
  public enum EndReason {
    EXPIRED("Its time was over"),
    CASE_INACTIVE("The case is not active any more"),
    WITHDRAWN("Its requester withdrew it"),
    NOT_JUSTIFIED("The review found it not justified");

    private final String label;

    EndReason(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** Where the review of an exigency stands. */
  public enum Review {
    NOT_OWED,
    OWED,
    JUSTIFIED,
    NOT_JUSTIFIED
  }

  /**
   * What the requester wrote; kept sealed.
   *
   * @param scope who or what is monitored, and where it ends
   * @param facts the circumstances of an exigency
   */
  public record Statement(
      String scope,
      @Nullable String facts,
      @Nullable String court,
      @Nullable String warrantNumber,
      @Nullable String judge) {}

  /** Whether it is in force at this instant, as far as the record goes. */
  public boolean inForce(Instant at) {
    return state == TrackingState.IN_FORCE
        && from != null
        && until != null
        && !at.isBefore(from)
        && at.isBefore(until);
  }

  /** The same in another state. */
  public TrackingAuthorization in(TrackingState next, Instant now) {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        basis,
        requester,
        requestedAt,
        next,
        now,
        endsWanted,
        from,
        until,
        endedAt,
        endReason,
        caseUnconfirmed,
        warrantWaits,
        review,
        reviewDue,
        reviewedBy,
        statement);
  }

  /** The same, in force for this time on this ground. */
  public TrackingAuthorization inForce(
      Basis on, Instant since, Instant end, boolean unconfirmed, Instant now) {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        on,
        requester,
        requestedAt,
        TrackingState.IN_FORCE,
        now,
        endsWanted,
        since,
        end,
        null,
        null,
        unconfirmed,
        false,
        review,
        reviewDue,
        reviewedBy,
        statement);
  }

  /** The same, with a review owed. */
  public TrackingAuthorization reviewOwed(Instant due) {
    return reviewed(Review.OWED, due, null);
  }

  /** The same, reviewed. */
  public TrackingAuthorization reviewed(Review as, @Nullable Instant due, @Nullable String by) {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        basis,
        requester,
        requestedAt,
        state,
        stateSince,
        endsWanted,
        from,
        until,
        endedAt,
        endReason,
        caseUnconfirmed,
        warrantWaits,
        as,
        due,
        by,
        statement);
  }

  /** The same, ended. */
  public TrackingAuthorization ended(EndReason why, Instant at) {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        basis,
        requester,
        requestedAt,
        TrackingState.ENDED,
        at,
        endsWanted,
        from,
        until,
        at,
        why,
        caseUnconfirmed,
        false,
        review,
        reviewDue,
        reviewedBy,
        statement);
  }

  /** The same, with a warrant that somebody has to look at, or with none any more. */
  public TrackingAuthorization warrant(boolean waits, Statement named) {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        basis,
        requester,
        requestedAt,
        state,
        stateSince,
        endsWanted,
        from,
        until,
        endedAt,
        endReason,
        caseUnconfirmed,
        waits,
        review,
        reviewDue,
        reviewedBy,
        named);
  }

  /** The same, with the case confirmed by the register. */
  public TrackingAuthorization confirmed() {
    return new TrackingAuthorization(
        id,
        caseId,
        caseNumber,
        basis,
        requester,
        requestedAt,
        state,
        stateSince,
        endsWanted,
        from,
        until,
        endedAt,
        endReason,
        false,
        warrantWaits,
        review,
        reviewDue,
        reviewedBy,
        statement);
  }
}
