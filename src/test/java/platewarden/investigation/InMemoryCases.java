package platewarden.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Cases and requests to track without a database. */
public final class InMemoryCases implements Trail {

  public final Map<String, CaseTable.Entry> cases = new TreeMap<>();
  public final List<CaseFiles.Came> came = new ArrayList<>();
  public final Map<UUID, TrackingAuthorization> requests = new TreeMap<>();
  public final Map<UUID, List<TrackingCheck.Finding>> findings = new TreeMap<>();
  public final List<TrackingFile.Decision> decisions = new ArrayList<>();
  public final List<TrackingFile.Document> documents = new ArrayList<>();
  public final List<TrailEvent> trail = new ArrayList<>();

  public final CaseTable table = new Table();
  public final CaseFiles files = new Files();
  public final TrackingFile tracking = new Tracking();

  /** What is on the trail, in its order. */
  public List<String> actions() {
    return trail.stream().map(TrailEvent::action).toList();
  }

  @Override
  public UUID record(TrailEvent event) {
    trail.add(event);
    return UUID.randomUUID();
  }

  private final class Table implements CaseTable {
    @Override
    public Optional<Entry> find(String caseNumber) {
      return Optional.ofNullable(cases.get(caseNumber));
    }

    @Override
    public Optional<Entry> find(UUID caseId) {
      return cases.values().stream().filter(it -> it.record().id().equals(caseId)).findFirst();
    }

    @Override
    public List<Entry> all() {
      return List.copyOf(cases.values());
    }

    @Override
    public Optional<Entry> write(CaseWord word, Instant at, String from) {
      Entry before = cases.get(word.number());
      cases.put(
          word.number(),
          new Entry(
              new CaseRecord(
                  before == null ? UUID.randomUUID() : before.record().id(),
                  word.number(),
                  word.active(),
                  word.assignedTo(),
                  word.charge()),
              at,
              from,
              word.active() ? null : at));
      return Optional.ofNullable(before);
    }
  }

  private final class Files implements CaseFiles {
    private Map<Long, String> last = Map.of();

    @Override
    public void add(Came file, Map<Long, String> lines) {
      came.add(0, file);
      last = lines;
    }

    @Override
    public List<Came> latest() {
      return List.copyOf(came);
    }

    @Override
    public Map<Long, String> lines(UUID file) {
      return last;
    }
  }

  private final class Tracking implements TrackingFile {
    @Override
    public Optional<TrackingAuthorization> find(UUID id) {
      return Optional.ofNullable(requests.get(id));
    }

    @Override
    public List<TrackingAuthorization> ofCase(String caseNumber) {
      return all().stream().filter(it -> it.caseNumber().equals(caseNumber)).toList();
    }

    @Override
    public List<TrackingAuthorization> all() {
      return requests.values().stream()
          .sorted(Comparator.comparing(TrackingAuthorization::requestedAt).reversed())
          .toList();
    }

    @Override
    public void save(TrackingAuthorization authorization) {
      requests.put(authorization.id(), authorization);
    }

    @Override
    public void add(UUID trackingId, Instant at, TrackingCheck check) {
      findings.put(trackingId, check.findings());
    }

    @Override
    public List<TrackingCheck.Finding> findings(UUID trackingId) {
      return findings.getOrDefault(trackingId, List.of());
    }

    @Override
    public void add(Decision decision) {
      decisions.add(decision);
    }

    @Override
    public Optional<Decision> decision(UUID trackingId, String step) {
      return decisions(trackingId).stream()
          .filter(it -> it.step().equals(step))
          .reduce((earlier, later) -> later);
    }

    @Override
    public List<Decision> decisions(UUID trackingId) {
      return decisions.stream().filter(it -> it.trackingId().equals(trackingId)).toList();
    }

    @Override
    public void add(Document document) {
      documents.add(document);
    }

    @Override
    public List<Document> documents(UUID trackingId) {
      return documents.stream().filter(it -> it.trackingId().equals(trackingId)).toList();
    }
  }
}
