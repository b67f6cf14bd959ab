package platewarden.sharing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Takes another agency's request. What it lacks in law is found by the rules, not here. */
@Service
public final class RequestSharing {

  static final String PARTNER = "partner-agency";
  private static final int LONGEST = 5_000;

  private final Shares shares;
  private final Agencies agencies;
  private final SharingProcess process;
  private final Trail trail;
  private final SharingRefusals refusals;
  private final Clock clock;

  /** Requests into this file. */
  public RequestSharing(
      Shares shares,
      Agencies agencies,
      SharingProcess process,
      Trail trail,
      SharingRefusals refusals,
      Clock clock) {
    this.shares = shares;
    this.agencies = agencies;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Writes the request, sealed, and begins.
   *
   * @return the share's id
   * @throws Refused FORBIDDEN for who represents no agency; INCOMPLETE for a request that says not
   *     what to look for, or too much
   */
  public UUID request(Person by, NewShare asked) {
    return refusals.run("SharingRequested", by, by.username(), () -> write(by, asked));
  }

  private UUID write(Person by, NewShare asked) {
    if (!by.has(PARTNER)) {
      throw SharingRefusals.forbidden(
          SharingRefusals.SHARING,
          "another agency asks by its own representative",
          "Your account represents no other agency",
          "the agency asks by its own account");
    }
    NewShare.Criteria criteria = asked.criteria();
    if (criteria == null
        || !filled(criteria.plate())
        || criteria.from() == null
        || criteria.to() == null
        || !criteria.from().isBefore(criteria.to())) {
      throw SharingRefusals.incomplete(
          SharingRefusals.SHARING,
          "a request says what it looks for",
          "The plate or the window of time is missing",
          "give a plate and from when to when");
    }
    boolean tooLong =
        Stream.of(
                asked.headAuthorization(),
                asked.requester(),
                asked.caseNumber(),
                asked.reasonableSuspicion(),
                asked.factualBasis(),
                criteria.plate())
            .anyMatch(text -> text != null && text.length() > LONGEST);
    if (tooLong) {
      throw SharingRefusals.incomplete(
          SharingRefusals.SHARING,
          "a request is read by a person",
          "A text is longer than 5000 characters",
          "write less");
    }
    Share share =
        new Share(
            UUID.randomUUID(),
            by.username(),
            agencies.find(by.username()).map(Agencies.Agency::name).orElse("not on the list"),
            clock.instant(),
            null,
            List.of(),
            List.of());
    shares.request(share, asked);
    trail.record(
        TrailEvent.done("SharingRequested", by.username(), "share", share.id().toString())
            .under(SharingRefusals.SHARING));
    process.start(share.id());
    return share.id();
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
