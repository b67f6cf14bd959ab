package platewarden.hotlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle entered by hand, or an Amber Alert. The record, and no process, says whether a read
 * meets it.
 *
 * @param revision changes with each change of what a read meets; a match names it as its version
 * @param asked what was asked for
 * @param state where it stands
 * @param standing what became of it
 */
public record ManualEntry(
    UUID id, UUID revision, Asked asked, EntryState state, Standing standing) {

  /** The source under which reads meet entries that a commander approved. */
  public static final String BY_HAND = "manual";

  /** The source under which reads meet Amber Alerts. */
  public static final String AMBER = "amber";

  /** What kind of entry it is. */
  public enum Kind {
    PROACTIVE,
    AMBER
  }

  /**
   * What was asked for.
   *
   * @param by the account that asked
   * @param roles its groups at that time: they say who decides
   * @param purpose {@code CRIMINAL_INVESTIGATION} or {@code PATROL}
   * @param caseNumber of the department's register; an Amber Alert may have none
   * @param broadcastId the broadcast's own number, of an Amber Alert
   * @param broadcastAt when it was broadcast (UTC)
   * @param until the last day (America/Chicago) it is asked for
   */
  public record Asked(
      Kind kind,
      String by,
      Set<String> roles,
      Instant at,
      Category category,
      @Nullable String region,
      String purpose,
      @Nullable String caseNumber,
      @Nullable String broadcastId,
      @Nullable Instant broadcastAt,
      LocalDate until) {

    /** Copies the roles. */
    public Asked {
      roles = Set.copyOf(roles);
    }

    /** Whether the chief decides, because the commander asked. */
    public boolean byCommander() {
      return roles.contains("technology-unit-commander");
    }

    Asked ofCase(String number) {
      return new Asked(
          kind, by, roles, at, category, region, purpose, number, broadcastId, broadcastAt, until);
    }

    Asked updated(@Nullable String otherRegion, Instant broadcast) {
      return new Asked(
          kind,
          by,
          roles,
          at,
          category,
          otherRegion,
          purpose,
          caseNumber,
          broadcastId,
          broadcast,
          until);
    }

    Asked until(LocalDate day) {
      return new Asked(
          kind,
          by,
          roles,
          at,
          category,
          region,
          purpose,
          caseNumber,
          broadcastId,
          broadcastAt,
          day);
    }
  }

  /**
   * What became of it; every instant is UTC.
   *
   * @param activatedAt since when a read met it for the first time
   * @param confirmedAt when somebody last stood for it: approval, renewal, broadcast, confirmation
   * @param validUntil from this instant on no read meets it
   * @param remindedAt when its requester was told that it ends soon
   * @param warnedAt when the chief was told that its review is late
   * @param renewalAskedAt when a renewal was asked for that is not decided
   * @param decidedBy who approved it last, or reviewed it
   * @param endedAt since when no read meets it any more
   * @param endCause why
   */
  public record Standing(
      @Nullable Instant activatedAt,
      @Nullable Instant confirmedAt,
      @Nullable Instant validUntil,
      @Nullable Instant remindedAt,
      @Nullable Instant warnedAt,
      @Nullable Instant renewalAskedAt,
      @Nullable String decidedBy,
      @Nullable Instant endedAt,
      @Nullable EndCause endCause) {

    static final Standing NONE = new Standing(null, null, null, null, null, null, null, null, null);
  }

  /** Why an entry ended. */
  public enum EndCause {
    EXPIRED,
    CASE_INACTIVE,
    WITHDRAWN,
    RENEWAL_REFUSED,
    BROADCAST_CANCELLED,
    NOT_AMBER,
    NO_LONGER_ACTIVE,
    LONGEST_TIME_OVER
  }

  /** Plate and reason; sealed wherever they are kept. */
  public record Text(String plate, String reason) {
    @Override
    public String toString() {
      return "Text[sealed]";
    }
  }

  boolean isAmber() {
    return asked.kind() == Kind.AMBER;
  }

  /** Whether a read may meet it at this instant, as far as its own record goes. */
  public boolean isInForce(Instant at) {
    Instant until = standing.validUntil();
    return state == EntryState.ACTIVE && until != null && at.isBefore(until);
  }

  ManualEntry in(EntryState other) {
    return new ManualEntry(id, revision, asked, other, standing);
  }

  ManualEntry asking(Asked other) {
    return new ManualEntry(id, revision, other, state, standing);
  }

  ManualEntry activated(Instant at, Instant until) {
    Instant first = standing.activatedAt() == null ? at : standing.activatedAt();
    return new ManualEntry(
        id,
        UUID.randomUUID(),
        asked,
        EntryState.ACTIVE,
        new Standing(
            first, at, until, null, standing.warnedAt(), null, standing.decidedBy(), null, null));
  }

  ManualEntry ended(Instant at, EndCause cause) {
    return new ManualEntry(
        id,
        UUID.randomUUID(),
        asked,
        EntryState.ENDED,
        new Standing(
            standing.activatedAt(),
            standing.confirmedAt(),
            standing.validUntil(),
            standing.remindedAt(),
            standing.warnedAt(),
            null,
            standing.decidedBy(),
            at,
            cause));
  }

  ManualEntry decidedBy(String person) {
    return standing(standing.remindedAt(), standing.warnedAt(), standing.renewalAskedAt(), person);
  }

  ManualEntry reminded(Instant at) {
    return standing(at, standing.warnedAt(), standing.renewalAskedAt(), standing.decidedBy());
  }

  ManualEntry warned(Instant at) {
    return standing(standing.remindedAt(), at, standing.renewalAskedAt(), standing.decidedBy());
  }

  ManualEntry renewalAsked(Instant at) {
    return standing(standing.remindedAt(), standing.warnedAt(), at, standing.decidedBy());
  }

  private ManualEntry standing(
      @Nullable Instant reminded,
      @Nullable Instant warned,
      @Nullable Instant renewal,
      @Nullable String decided) {
    return new ManualEntry(
        id,
        revision,
        asked,
        state,
        new Standing(
            standing.activatedAt(),
            standing.confirmedAt(),
            standing.validUntil(),
            reminded,
            warned,
            renewal,
            decided,
            standing.endedAt(),
            standing.endCause()));
  }
}
