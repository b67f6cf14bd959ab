package platewarden.breach;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Breaches for those who answer them; never for the person concerned. */
@Service
@Transactional
public class FindBreaches {

  private static final Set<String> OUTSIDE =
      Set.of(
          "office-of-technology",
          "city-attorney",
          "responsible-authority",
          "chief-of-police",
          "auditor");
  private static final Set<String> UNIT = Set.of("technology-unit", "technology-unit-commander");

  private final Breaches breaches;
  private final Trail trail;

  /** Finds in this record. */
  public FindBreaches(Breaches breaches, Trail trail) {
    this.breaches = breaches;
    this.trail = trail;
  }

  /** Whether this person has a part in answering it. */
  public static boolean sees(Person person, Breach breach) {
    if (person.username().equals(breach.subject())) {
      return false;
    }
    return OUTSIDE.stream().anyMatch(person::has)
        || (!breach.concernsUnit() && UNIT.stream().anyMatch(person::has));
  }

  /** Those this person sees, the newest first. */
  public List<Breach> of(Person person) {
    return breaches.all().stream().filter(it -> sees(person, it)).toList();
  }

  /** One that this person sees; that they looked is on the trail. */
  public Optional<Breach> open(Person person, UUID id) {
    Optional<Breach> found = breaches.find(id).filter(it -> sees(person, it));
    if (found.isPresent()) {
      trail.record(
          TrailEvent.done("BreachViewed", person.username(), "breach", id.toString())
              .under(BreachRefusals.BREACH));
    }
    return found;
  }

  /** What was reported. */
  public String reported(UUID id) {
    return breaches.text(id, Breaches.Text.REPORTED).orElse("");
  }

  /** The reads that were reached, by time, at most 1,000. */
  public List<Reached> reached(UUID id) {
    List<Reached> all = breaches.reached(id);
    return all.subList(0, Math.min(all.size(), 1000));
  }

  /** Those affected, by number. */
  public List<Affected> affected(UUID id) {
    return breaches.affected(id);
  }

  /** A text for whoever writes it. */
  public String text(UUID id, Breaches.Text kind) {
    return breaches.text(id, kind).orElse("");
  }

  /** The reports that are published. */
  @Transactional(readOnly = true)
  public List<Breach> published() {
    return breaches.all().stream().filter(it -> it.done(Breach.Step.REPORT_PUBLISHED)).toList();
  }

  /** A published report as PDF. */
  @Transactional(readOnly = true)
  public Optional<byte[]> report(UUID id) {
    return breaches
        .find(id)
        .filter(it -> it.done(Breach.Step.REPORT_PUBLISHED))
        .flatMap(it -> breaches.document(id, "report", null))
        .map(Breaches.Document::pdf);
  }

  /** A letter for the responsible authority, which mails it; on the trail. */
  public Optional<byte[]> letter(Person person, UUID id, String kind, UUID of) {
    GiveNotice.authority(person);
    Optional<byte[]> pdf = breaches.document(id, kind, of).map(Breaches.Document::pdf);
    if (pdf.isPresent()) {
      trail.record(
          TrailEvent.done("BreachNoticeFetched", person.username(), "breach", id.toString())
              .under(BreachRefusals.NOTICE)
              .with("person", of.toString()));
    }
    return pdf;
  }

  /** The text for the public, or the letter to the agencies, for the responsible authority. */
  public Optional<byte[]> paper(Person person, UUID id, String kind) {
    GiveNotice.authority(person);
    return breaches.document(id, kind, null).map(Breaches.Document::pdf);
  }
}
