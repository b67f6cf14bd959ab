package platewarden.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.access.Standing;
import platewarden.hotlist.Category;
import platewarden.investigation.CaseRecord;
import platewarden.platform.Person;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.RuleBook;
import platewarden.reads.Classification;
import platewarden.reads.Read;
import platewarden.reads.ReadFacts;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.trail.TrailEvent;

/** The use cases of alerts over records in memory. */
final class AlertDesk implements Alerts {

  static final Person OFFICER = new Person("officer", Set.of("officer"));
  static final Person UNTRAINED = new Person("untrained", Set.of("investigator"));
  static final Person UNAUTHORIZED = new Person("unauthorized", Set.of("investigator"));
  static final Person AUDITOR = new Person("auditor", Set.of("auditor"));

  private static final RuleBook CLASSES = DroolsRuleBook.fromClasspath("classification");

  final Map<UUID, Classification> classes = new ConcurrentHashMap<>();
  final Map<String, CaseRecord> cases = new ConcurrentHashMap<>();
  final Map<UUID, AlertRecord> records = new ConcurrentHashMap<>();
  final Map<String, Integer> counts = new LinkedHashMap<>();
  final List<TrailEvent> trail = new CopyOnWriteArrayList<>();
  final Set<String> withoutStanding = ConcurrentHashMap.newKeySet();
  final Views views = new Views(new CautionsTest.NoReaders());
  final AlertAccess access =
      new AlertAccess(this::standing, this::entry, TransactionOperations.withoutTransaction());

  private Standing standing(String username) {
    boolean none = withoutStanding.contains(username);
    return new Standing(
        username,
        username.equals("unauthorized") || none ? null : "authorization",
        null,
        !username.equals("untrained") && !none);
  }

  UUID entry(TrailEvent event) {
    trail.add(event);
    return UUID.randomUUID();
  }

  static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  AlertRecord given(AlertFixture alert) {
    AlertRecord made = alert.record();
    records.put(made.id(), made);
    return made;
  }

  VerifyAlert verifying(Instant now) {
    return new VerifyOnce(
        access,
        this,
        views,
        ordinary(),
        this::entry,
        TransactionOperations.withoutTransaction(),
        at(now));
  }

  private ReturnToOrdinaryClass ordinary() {
    return new ReturnToOrdinaryClass(
        this,
        number -> Optional.ofNullable(cases.get(number)),
        active -> CLASSES.judge("classification", new ReadFacts(active)),
        judgement -> {},
        new Classes(),
        this::entry);
  }

  /** Rows that have a class and nothing else. */
  private final class Classes implements ReadStore {
    @Override
    public Set<UUID> store(List<Read> reads) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Read> find(LocalDate day, UUID id) {
      return Optional.empty();
    }

    @Override
    public Optional<ReadImage> image(LocalDate day, UUID id, int number) {
      return Optional.empty();
    }

    @Override
    public boolean classify(LocalDate day, UUID id, Classification as) {
      Classification before = classes.put(id, as);
      return (before == null ? Classification.PRIVATE_OR_NONPUBLIC : before) != as;
    }

    @Override
    public boolean isOpen(LocalDate day) {
      return true;
    }
  }

  RecordAction acting(Instant now) {
    return new RecordActionTaken(
        access, this, views, this::entry, TransactionOperations.withoutTransaction(), at(now));
  }

  @Override
  public boolean add(AlertRecord alert) {
    boolean there =
        records.values().stream()
            .anyMatch(
                known ->
                    known.readId().equals(alert.readId())
                        && String.valueOf(known.plain()).equals(String.valueOf(alert.plain())));
    if (!there) {
      records.put(alert.id(), alert);
    }
    return !there;
  }

  @Override
  public List<AlertRecord> find(@Nullable Instant since, @Nullable AlertStatus status, int limit) {
    List<AlertRecord> found = new ArrayList<>(records.values());
    found.removeIf(alert -> since != null && alert.raisedAt().isBefore(since));
    found.removeIf(alert -> status != null && alert.status() != status);
    found.sort(Comparator.comparing(AlertRecord::raisedAt).reversed());
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public Optional<AlertRecord> find(UUID id) {
    return Optional.ofNullable(records.get(id));
  }

  @Override
  public Optional<AlertRecord> findToChange(UUID id) {
    return find(id);
  }

  @Override
  public List<AlertRecord> ofRead(UUID readId) {
    return records.values().stream().filter(alert -> alert.readId().equals(readId)).toList();
  }

  @Override
  public void verify(AlertRecord alert, Verification verification) {
    records.put(alert.id(), with(alert, verification.result(), verification, null));
  }

  @Override
  public void act(AlertRecord alert, Action action) {
    records.put(alert.id(), with(alert, alert.status(), alert.verification(), action));
  }

  @Override
  public void count(
      LocalDate day, String readerId, Category category, Disposition disposition, int by) {
    counts.merge(day + " " + readerId + " " + category + " " + disposition, by, Integer::sum);
  }

  private static AlertRecord with(
      AlertRecord it,
      AlertStatus status,
      @Nullable Verification verification,
      @Nullable Action action) {
    return new AlertRecord(
        it.id(),
        it.readId(),
        it.day(),
        it.category(),
        it.tier(),
        it.regions(),
        it.source(),
        it.stateFile(),
        it.versionId(),
        it.fileTime(),
        it.ageMinutes(),
        it.staleAfterMinutes(),
        it.lastFileFailed(),
        it.readerId(),
        it.collectedAt(),
        it.raisedAt(),
        it.images(),
        it.judgement(),
        status,
        verification,
        action,
        it.plain());
  }
}
