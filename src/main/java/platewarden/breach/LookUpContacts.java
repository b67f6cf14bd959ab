package platewarden.breach;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.breach.Breach.Step;
import platewarden.platform.Person;
import platewarden.protection.Protection;
import platewarden.reads.Read;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Looks up where to write to. Reads hold plates and no people: each look-up opens one plate for the
 * responsible authority, and is on the trail. The vehicle of a program participant is not opened,
 * just as one whose read is destroyed is not: nobody here can tell the two apart, and the notice
 * goes through the program (5B; 13.045 subd. 3).
 */
@Service
public class LookUpContacts {

  private final Breaches breaches;
  private final ScanReads reads;
  private final Sequestration sequestration;
  private final Protection protection;
  private final Trail trail;
  private final RecordStep record;

  /** Looks in these. */
  public LookUpContacts(
      Breaches breaches,
      ScanReads reads,
      Sequestration sequestration,
      Protection protection,
      Trail trail,
      RecordStep record) {
    this.breaches = breaches;
    this.reads = reads;
    this.sequestration = sequestration;
    this.protection = protection;
    this.trail = trail;
    this.record = record;
  }

  /** The vehicle to look up. */
  public record Vehicle(String plate, String region) {}

  /**
   * Opens a vehicle for a look-up.
   *
   * @return empty when none can be looked up any more; the person counts as not found
   */
  @Transactional
  public Optional<Vehicle> look(Person by, UUID id, UUID person) {
    authority(by, id);
    Optional<Read> read = read(id, person).filter(it -> !isPrivate(it));
    trail.record(
        TrailEvent.done("ContactLookedUp", by.username(), "breach", id.toString())
            .under(BreachRefusals.NOTICE)
            .with("person", person.toString()));
    if (read.isEmpty()) {
      breaches.contact(id, person, Affected.Contact.NOT_FOUND, false, null);
    }
    return read.map(
        it ->
            new Vehicle(
                Objects.requireNonNull(it.plate()),
                it.region() == null ? "state not known" : it.region()));
  }

  /** Keeps what the look-up gave; without a name and an address it gave nothing. */
  @Transactional
  public void found(
      Person by, UUID id, UUID person, Breaches.@Nullable Address address, boolean consent) {
    authority(by, id);
    boolean enough =
        address != null
            && !address.to().isBlank()
            && (!address.address().isBlank()
                || (address.email() != null && !address.email().isBlank()));
    breaches.contact(
        id,
        person,
        enough ? Affected.Contact.FOUND : Affected.Contact.NOT_FOUND,
        enough && consent && address != null && address.email() != null,
        enough ? address : null);
    trail.record(
        TrailEvent.done("ContactRecorded", by.username(), "breach", id.toString())
            .under(BreachRefusals.NOTICE)
            .with("person", person.toString())
            .with("sufficient", enough));
  }

  /** Mail came back: the person counts as without sufficient contact information. */
  @Transactional
  public void returned(Person by, UUID id, UUID person) {
    authority(by, id);
    breaches.contact(id, person, Affected.Contact.RETURNED, false, null);
    record.record(id, Step.MAIL_RETURNED, person.toString(), by.username(), BreachRefusals.METHOD);
  }

  /** Everybody was looked up. */
  public void all(Person by, UUID id, boolean ticked, @Nullable String note) {
    AssessBreach.reason(note);
    long open =
        breaches.affected(id).stream()
            .filter(one -> one.contact() == Affected.Contact.OPEN)
            .count();
    if (!ticked || open > 0) {
      throw BreachRefusals.incomplete(
          BreachRefusals.NOTICE,
          "each individual is notified",
          open + " of those affected were not looked up",
          "look each of them up on the page Contacts");
    }
    record.record(id, Step.CONTACTS_LOOKED_UP, "", by.username(), BreachRefusals.NOTICE);
  }

  private void authority(Person by, UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (!by.has("responsible-authority") || by.username().equals(breach.subject())) {
      throw BreachRefusals.forbidden(
          BreachRefusals.NOTICE,
          "the responsible authority looks up whom to notify",
          "You are not the responsible authority",
          "ask the responsible authority");
    }
  }

  private Optional<Read> read(UUID id, UUID person) {
    List<Reached> of =
        breaches.reached(id).stream().filter(one -> one.person().equals(person)).toList();
    for (Reached one : of) {
      List<Read> found = reads.ofIds(one.day(), Set.of(one.read()));
      if (!found.isEmpty()
          && found.get(0).plate() != null
          && sequestration.among(one.day(), Set.of(one.read())).isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  private boolean isPrivate(Read read) {
    return protection.standing(read.texts()) != Protection.Standing.NONE;
  }
}
