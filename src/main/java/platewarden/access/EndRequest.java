package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Refusal;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Ends a request and lays the letter to the requester into the file, from where they fetch it. */
@Service
@Transactional
public class EndRequest {

  private final AccessFile file;
  private final Authorizations authorizations;
  private final Documents documents;
  private final Trail trail;
  private final Clock clock;

  /** Ends requests of this file. */
  public EndRequest(
      AccessFile file,
      Authorizations authorizations,
      Documents documents,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.authorizations = authorizations;
    this.documents = documents;
    this.trail = trail;
    this.clock = clock;
  }

  /** The signed authorization, as the letter that goes with access. */
  public void sendAuthorization(UUID requestId) {
    Authorization authorization = authorizations.ofRequest(requestId).orElseThrow();
    letter(requestId, "authorization", authorization.pdf());
    trail.record(
        TrailEvent.done("AuthorizationSent", "system", "access-request", requestId.toString())
            .under(AccessRefusals.WRITTEN)
            .with("pdfSha256", authorization.sha256()));
  }

  /** Refuses, naming each clause and what would make access lawful. */
  public void refuse(UUID requestId) {
    AccessRequest request = file.find(requestId).orElseThrow();
    if (!request.state().open()) {
      return;
    }
    List<Refusal> refusals = Outcome.refusals(file, requestId);
    byte[] pdf =
        documents.pdf(
            "refusal",
            Map.of(
                "request", requestId.toString(),
                "person", request.requester(),
                "requestedAt", request.requestedAt().toString(),
                "decidedAt", clock.instant().toString(),
                "refusals", refusals));
    letter(requestId, "refusal", pdf);
    file.save(request.in(AccessState.REFUSED, clock.instant()));
    trail.record(
        TrailEvent.done("AccessRefused", "system", "access-request", requestId.toString())
            .refused()
            .under(refusals.get(0).clause())
            .with("rule", refusals.get(0).rule())
            .with("pdfSha256", SignAuthorization.sha256(pdf)));
  }

  /** Closes a request that nobody answered within thirty days. */
  public void lapse(UUID requestId) {
    AccessRequest request = file.find(requestId).orElseThrow();
    if (!request.state().open()) {
      return;
    }
    file.save(request.in(AccessState.LAPSED, clock.instant()));
    trail.record(
        TrailEvent.done("AccessRequestLapsed", "system", "access-request", requestId.toString())
            .under(AccessRefusals.ASSIGNMENT));
  }

  private void letter(UUID requestId, String kind, byte[] pdf) {
    Instant now = clock.instant();
    file.add(new AccessFile.Letter(requestId, kind, pdf, SignAuthorization.sha256(pdf), now));
  }
}
