package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The records of access without a database. */
public final class InMemoryAccess
    implements AccessFile, Authorizations, PersonnelRecords, Documents, Trail {

  public final Map<UUID, AccessRequest> requests = new LinkedHashMap<>();
  public final List<AccessCheck> checks = new ArrayList<>();
  public final List<AccessDecision> decisions = new ArrayList<>();
  public final Map<String, String> notes = new LinkedHashMap<>();
  public final List<Letter> letters = new ArrayList<>();
  public final Map<UUID, Authorization> authorizations = new LinkedHashMap<>();
  public final Map<String, Assignment> assignments = new HashMap<>();
  public final List<Training> trainings = new ArrayList<>();
  public final List<Delegation> delegations = new ArrayList<>();
  public final List<TrailEvent> trail = new ArrayList<>();
  public final List<String> documents = new ArrayList<>();

  @Override
  public Optional<AccessRequest> find(UUID id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public Optional<AccessRequest> open(String requester) {
    return of(requester).stream().filter(request -> request.closedAt() == null).findFirst();
  }

  @Override
  public List<AccessRequest> of(String requester) {
    return all().stream().filter(request -> request.requester().equals(requester)).toList();
  }

  @Override
  public List<AccessRequest> in(AccessState state) {
    return all().stream().filter(request -> request.state() == state).toList();
  }

  @Override
  public List<AccessRequest> all() {
    return requests.values().stream()
        .sorted(Comparator.comparing(AccessRequest::requestedAt).reversed())
        .toList();
  }

  @Override
  public void save(AccessRequest request) {
    requests.put(request.id(), request);
  }

  @Override
  public void add(AccessCheck check) {
    checks.add(check);
  }

  @Override
  public Optional<AccessCheck> lastCheck(UUID requestId) {
    return last(checks, check -> check.requestId().equals(requestId));
  }

  @Override
  public void add(AccessDecision decision) {
    decisions.add(decision);
  }

  @Override
  public Optional<AccessDecision> decision(UUID requestId, AccessDecision.Step step) {
    return last(decisions, it -> it.requestId().equals(requestId) && it.step() == step);
  }

  @Override
  public void note(String taskId, String key, String text, String by, Instant at) {
    notes.put(taskId + "/" + key, text);
  }

  @Override
  public void add(Letter letter) {
    letters.add(letter);
  }

  @Override
  public Optional<Letter> lastLetter(UUID requestId) {
    return last(letters, letter -> letter.requestId().equals(requestId));
  }

  @Override
  public void save(Authorization authorization) {
    authorizations.put(authorization.id(), authorization);
  }

  @Override
  public Optional<Authorization> ofRequest(UUID requestId) {
    return authorizations.values().stream()
        .filter(authorization -> authorization.requestId().equals(requestId))
        .findFirst();
  }

  @Override
  public Optional<Authorization> inForce(String username, Instant now) {
    return authorizations.values().stream()
        .filter(it -> it.username().equals(username))
        .filter(it -> it.effectiveAt() != null && !it.effectiveAt().isAfter(now))
        .filter(it -> it.until().isAfter(now) && it.endedAt() == null)
        .findFirst();
  }

  @Override
  public List<Authorization> everOf(String username) {
    return authorizations.values().stream().filter(it -> it.username().equals(username)).toList();
  }

  @Override
  public List<Authorization> allInForce(Instant now) {
    return authorizations.values().stream()
        .filter(it -> inForce(it.username(), now).filter(it::equals).isPresent())
        .toList();
  }

  @Override
  public Optional<Instant> firstSigned() {
    return authorizations.values().stream()
        .map(Authorization::signedAt)
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Assignment> assignments() {
    return List.copyOf(assignments.values());
  }

  @Override
  public void put(Assignment assignment, String enteredBy) {
    assignments.put(assignment.username(), assignment);
  }

  @Override
  public void remove(String username) {
    assignments.remove(username);
  }

  @Override
  public List<Training> trainings() {
    return trainings;
  }

  @Override
  public Optional<Assignment> assignment(String username) {
    return Optional.ofNullable(assignments.get(username));
  }

  @Override
  public Optional<Training> training(String username, LocalDate day) {
    return last(
        trainings,
        it ->
            it.username().equals(username)
                && !it.completedOn().isAfter(day)
                && !it.validUntil().isBefore(day));
  }

  @Override
  public void add(Training training) {
    trainings.add(training);
  }

  @Override
  public Optional<Delegation> delegation(Instant now) {
    return last(delegations, it -> !it.from().isAfter(now) && it.until().isAfter(now));
  }

  @Override
  public byte[] pdf(String name, Map<String, Object> model) {
    documents.add(name);
    return name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public String sign(String text) {
    return "signed";
  }

  @Override
  public UUID record(TrailEvent event) {
    trail.add(event);
    return UUID.randomUUID();
  }

  public List<String> actions() {
    return trail.stream().map(TrailEvent::action).toList();
  }

  private static <T> Optional<T> last(List<T> all, Function<T, Boolean> fits) {
    return all.stream().filter(fits::apply).reduce((one, other) -> other);
  }
}
