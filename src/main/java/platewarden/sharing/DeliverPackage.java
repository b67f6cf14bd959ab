package platewarden.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** What the recipient fetches and confirms: the package, its keys while they are given, the end. */
@Service
public final class DeliverPackage {

  private final Shares shares;
  private final SharingProcess process;
  private final Trail trail;
  private final SharingRefusals refusals;
  private final Clock clock;

  /** Delivers from this file. */
  public DeliverPackage(
      Shares shares, SharingProcess process, Trail trail, SharingRefusals refusals, Clock clock) {
    this.shares = shares;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * The package.
   *
   * @throws Refused FORBIDDEN for another's; CONFLICT before it was sent
   */
  public byte[] content(Person by, UUID shareId) {
    return refusals.run(
        "PackageFetched",
        by,
        shareId.toString(),
        () -> {
          own(by, shareId);
          byte[] content = shares.content(shareId).orElseThrow(DeliverPackage::notSent);
          record("PackageFetched", by, shareId);
          return content;
        });
  }

  /**
   * The key that opens a day's part, 32 bytes.
   *
   * @throws Refused FORBIDDEN for another's; CONFLICT once it was withdrawn
   */
  public byte[] openingKey(Person by, UUID shareId, LocalDate day) {
    return refusals.run(
        "KeyGiven",
        by,
        shareId.toString(),
        () -> {
          Share share = own(by, shareId);
          Instant now = clock.instant();
          boolean due =
              share.days().stream()
                  .anyMatch(each -> each.day().equals(day) && !each.destroyBy().isAfter(now));
          byte[] key = due ? null : shares.openingKey(shareId, day).orElse(null);
          if (key == null) {
            throw SharingRefusals.conflict(
                SharingRefusals.RECIPIENT,
                "shared reads are destroyed within 60 days of their collection",
                "The key of this day was withdrawn or never was",
                "destroy what you have of this day and confirm it");
          }
          shares.add(shareId, new Fact(Step.KEY_GIVEN, day.toString(), by.username(), now));
          record("KeyGiven", by, shareId);
          return key;
        });
  }

  /**
   * The recipient confirms that everything of the share is destroyed.
   *
   * @throws Refused FORBIDDEN for another's; CONFLICT before it was sent
   */
  public void confirm(Person by, UUID shareId) {
    refusals.run(
        "DestructionConfirmed",
        by,
        shareId.toString(),
        () -> {
          Share share = own(by, shareId);
          if (!share.done(Step.SENT)) {
            throw notSent();
          }
          if (!share.done(Step.CONFIRMED)) {
            Instant now = clock.instant();
            share.days().forEach(day -> shares.withdraw(shareId, day.day(), now));
            shares.add(shareId, new Fact(Step.CONFIRMED, "", by.username(), now));
            record("DestructionConfirmed", by, shareId);
          }
          process.confirmed(shareId);
          return shareId;
        });
  }

  private Share own(Person by, UUID shareId) {
    return shares
        .find(shareId)
        .filter(share -> share.account().equals(by.username()))
        .orElseThrow(
            () ->
                SharingRefusals.forbidden(
                    SharingRefusals.SHARING,
                    "a package goes to the agency that asked for it and to no other",
                    "This is no share of yours",
                    "ask by your own account"));
  }

  private void record(String action, Person by, UUID shareId) {
    trail.record(
        TrailEvent.done(action, by.username(), "share", shareId.toString())
            .under(SharingRefusals.RECIPIENT));
  }

  private static Refused notSent() {
    return SharingRefusals.conflict(
        SharingRefusals.SHARING,
        "a package is there once it was decided and built",
        "There is no package yet, or not any more",
        "wait for the decision");
  }
}
