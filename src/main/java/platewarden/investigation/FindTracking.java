package platewarden.investigation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Requests to track, for who made them and who decides on or examines them (R-040: a list of all
 * tracking authorizations).
 */
@Service
@Transactional
public class FindTracking {

  private final TrackingFile file;
  private final Trail trail;

  /** Finds in this file. */
  public FindTracking(TrackingFile file, Trail trail) {
    this.file = file;
    this.trail = trail;
  }

  /**
   * A request with what was found and decided.
   *
   * @param documents without their bytes
   */
  public record View(
      TrackingAuthorization asked,
      List<TrackingCheck.Finding> findings,
      List<TrackingFile.Decision> decisions,
      List<TrackingFile.Document> documents) {

    /** Copies the lists. */
    public View {
      findings = List.copyOf(findings);
      decisions = List.copyOf(decisions);
      documents = List.copyOf(documents);
    }
  }

  /** Those this person may see, the newest first. */
  public List<TrackingAuthorization> of(Person person) {
    return file.all().stream().filter(one -> sees(person, one)).toList();
  }

  /** One of them; opening another's is on the trail. */
  public Optional<View> find(Person person, UUID id) {
    Optional<TrackingAuthorization> found = file.find(id).filter(one -> sees(person, one));
    found
        .filter(one -> !one.requester().equals(person.username()))
        .ifPresent(one -> record("TrackingViewed", person, id));
    return found.map(
        one ->
            new View(
                one,
                file.findings(id),
                file.decisions(id),
                file.documents(id).stream()
                    .map(
                        it ->
                            new TrackingFile.Document(
                                it.id(),
                                id,
                                it.mediaType(),
                                it.sha256(),
                                new byte[0],
                                it.by(),
                                it.at()))
                    .toList()));
  }

  /** A document; that it was opened is on the trail. */
  public Optional<TrackingFile.Document> document(Person person, UUID id, UUID document) {
    Optional<TrackingFile.Document> found =
        file.find(id)
            .filter(one -> sees(person, one))
            .flatMap(
                one ->
                    file.documents(id).stream().filter(it -> it.id().equals(document)).findFirst());
    found.ifPresent(it -> record("WarrantViewed", person, id));
    return found;
  }

  private void record(String action, Person person, UUID id) {
    trail.record(
        TrailEvent.done(action, person.username(), "tracking", id.toString())
            .under(TrackingRefusals.TRACKING));
  }

  private static boolean sees(Person person, TrackingAuthorization one) {
    return CaseRoles.seesTracking(person) || one.requester().equals(person.username());
  }
}
