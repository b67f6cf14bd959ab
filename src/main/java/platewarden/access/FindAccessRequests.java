package platewarden.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessDecision.Step;
import platewarden.access.AccessRequestView.Check;
import platewarden.access.AccessRequestView.SignedAuthorization;
import platewarden.law.Refusal;
import platewarden.platform.Person;

/** Access requests, for those who asked and for those who decide. The newest first. */
@Service
@Transactional(readOnly = true)
public class FindAccessRequests {

  private final AccessFile file;
  private final Authorizations authorizations;
  private final PersonnelRecords personnel;

  /** Finds them in these records. */
  public FindAccessRequests(
      AccessFile file, Authorizations authorizations, PersonnelRecords personnel) {
    this.file = file;
    this.authorizations = authorizations;
    this.personnel = personnel;
  }

  /** The person's own requests. */
  public List<AccessRequestView> mine(Person me) {
    return file.of(me.username()).stream().map(this::view).toList();
  }

  /** Every request, for those who decide ({@link AccessRoles#DECIDERS}); nothing for others. */
  public List<AccessRequestView> all(Person by) {
    return decides(by) ? file.all().stream().map(this::view).toList() : List.of();
  }

  /** A request that is the person's own or that they have a part in deciding; else nothing. */
  public Optional<AccessRequestView> find(Person by, UUID requestId) {
    return visible(by, requestId).map(this::view);
  }

  /** The signed authorization as PDF, where the request is visible to the person. */
  public Optional<byte[]> authorization(Person by, UUID requestId) {
    return visible(by, requestId)
        .flatMap(request -> authorizations.ofRequest(request.id()))
        .map(Authorization::pdf);
  }

  /** The latest letter to the requester as PDF, where the request is visible to the person. */
  public Optional<byte[]> letter(Person by, UUID requestId) {
    return visible(by, requestId)
        .flatMap(request -> file.lastLetter(request.id()))
        .map(AccessFile.Letter::pdf);
  }

  private Optional<AccessRequest> visible(Person by, UUID requestId) {
    return file.find(requestId)
        .filter(request -> request.requester().equals(by.username()) || decides(by));
  }

  private static boolean decides(Person person) {
    return AccessRoles.DECIDERS.stream().anyMatch(person::has);
  }

  private AccessRequestView view(AccessRequest request) {
    UUID id = request.id();
    @Nullable AccessCheck check = file.lastCheck(id).orElse(null);
    @Nullable AccessDecision assignment = file.decision(id, Step.ASSIGNMENT).orElse(null);
    @Nullable AccessDecision access = file.decision(id, Step.ACCESS).orElse(null);
    List<Refusal> refusals =
        request.state() == AccessState.REFUSED ? Outcome.refusals(file, id) : List.of();
    return new AccessRequestView(
        id,
        request.requester(),
        personnel
            .assignment(request.requester())
            .map(PersonnelRecords.Assignment::unit)
            .orElse(null),
        request.assignment(),
        request.purposes(),
        request.trainingReference(),
        request.requestedAt(),
        request.state(),
        check == null ? List.of() : check.findings().stream().map(FindAccessRequests::row).toList(),
        assignment == null ? null : assignment.by(),
        access == null ? null : access.by(),
        access == null ? null : access.at(),
        access == null ? null : access.validUntil(),
        authorizations.ofRequest(id).map(FindAccessRequests::signed).orElse(null),
        refusals);
  }

  private static Check row(AccessCheck.Finding finding) {
    return new Check(finding.rule(), finding.clause(), finding.verdict().name(), finding.reason());
  }

  private static SignedAuthorization signed(Authorization authorization) {
    return new SignedAuthorization(
        authorization.id(),
        authorization.effectiveAt(),
        authorization.until(),
        authorization.signedBy(),
        authorization.signedAt(),
        authorization.sha256(),
        authorization.endedAt() != null);
  }
}
