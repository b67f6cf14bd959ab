package platewarden.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.alerts.Disposition;
import platewarden.alerts.RaiseAlerts.Matched;
import platewarden.hotlist.Category;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.ListFile;
import platewarden.hotlist.Match;
import platewarden.hotlist.SourceStatus;
import platewarden.investigation.CaseRecord;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.RuleBook;
import platewarden.protection.Protection;
import platewarden.protection.SealedTally;
import platewarden.protection.SealedTallyFixture;
import platewarden.protection.rules.ProtectionRules;
import platewarden.reads.DayClosed;
import platewarden.reads.HoldScope;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.reads.Sequestration;
import platewarden.trail.TrailEvent;

/** {@link CollectReads} on the real rules, with what surrounds it written by hand. */
public final class CollectionFixture {

  static final RuleBook RULES =
      DroolsRuleBook.fromClasspath("collection", "classification", "disposition", "protection");

  private static final Law LAW = law();

  final List<String> steps = new ArrayList<>();
  public final List<Read> stored = new ArrayList<>();
  final List<Matched> raised = new ArrayList<>();
  public final List<TrailEvent> trail = new ArrayList<>();
  final Map<String, Long> stripped = new HashMap<>();
  final Set<String> suppressed = new HashSet<>();
  final Set<String> sealed = new HashSet<>();
  private final Protection protection = new AskedPlates();
  final Map<String, Match> listed = new HashMap<>();
  public final Set<LocalDate> closedDays = new HashSet<>();
  final SealedTally tally = SealedTallyFixture.tally();

  /** Plates that a hold in force covers. */
  final Set<String> heldPlates = new HashSet<>();

  final List<Read> held = new ArrayList<>();
  final List<Read> keptPastLimit = new ArrayList<>();
  final List<UUID> sequestered = new ArrayList<>();
  final List<Object> events = new ArrayList<>();
  private final HoldScope holdScope = new HeldPlates();
  private final Sequestration sequestration = new Sequestered();
  private final Set<String> seen = new HashSet<>();

  public final CollectReads collectReads = collectReads();

  private CollectReads collectReads() {
    JudgedOnce judged = new JudgedOnce(RULES, judgement -> {});
    RuleOnRead rule =
        new RuleOnRead(
            new ListedPlates(),
            (read, matches) ->
                matches.stream()
                    .map(match -> new Matched(read, match, Disposition.ALERT, "judgement"))
                    .toList(),
            number -> {
              steps.add("case");
              return Optional.of(new CaseRecord(number, number.equals("26-100001"), Set.of()));
            },
            judged,
            protection,
            List.of(holdScope));
    return new CollectReads(
        TransactionOperations.withoutTransaction(),
        new ExamineOffers(judged, new LawfulLimits(LAW)),
        rule,
        judged,
        new StoreRuled(new Rows(), new Sequestered(), protection, new StorePace()),
        matched -> {
          steps.add("alert");
          raised.addAll(matched);
        },
        (day, reader, counts) -> counts.forEach((name, n) -> stripped.merge(name, n, Long::sum)),
        tally,
        new DestroyedLately(),
        new HoldLateReads(List.of(holdScope), sequestration, events::add),
        event -> {
          steps.add("trail");
          trail.add(event);
          return UUID.randomUUID();
        });
  }

  /** The use case that puts files aside, on a quarantine of the test's. */
  public QuarantineFile quarantineFile(Quarantine quarantine) {
    return new QuarantineFile(
        quarantine,
        event -> {
          trail.add(event);
          return UUID.randomUUID();
        },
        Clock.systemUTC());
  }

  void guess(String plate) {
    list(plate, null);
    listed.computeIfPresent(
        plate,
        (any, sure) ->
            new Match(
                sure.plateListed(),
                sure.regionListed(),
                sure.category(),
                sure.entryNumber(),
                Match.Tier.CANDIDATE,
                sure.regions(),
                sure.source(),
                sure.stateFile(),
                sure.caseNumber(),
                sure.versionId(),
                sure.fileTime()));
  }

  void list(String plate, @Nullable String caseNumber) {
    listed.put(
        plate,
        new Match(
            plate,
            "US-MN",
            caseNumber == null ? Category.STOLEN_VEHICLE : Category.INVESTIGATIVE,
            "V000000001",
            Match.Tier.EXACT,
            Match.Regions.AGREE,
            "mn",
            caseNumber == null,
            caseNumber,
            UUID.randomUUID(),
            Instant.EPOCH));
  }

  private final class AskedPlates implements Protection {
    private final ProtectionRules rules = new ProtectionRules(RULES);

    @Override
    public Standing standing(Collection<String> texts) {
      return texts.stream().anyMatch(suppressed::contains)
          ? Standing.SUPPRESSED
          : texts.stream().anyMatch(sealed::contains) ? Standing.SEALED : Standing.NONE;
    }

    @Override
    public AtCollection atCollection(Collection<String> texts, boolean investigative) {
      steps.add("5B");
      return rules.atCollection(standing(texts), investigative);
    }

    @Override
    public List<UUID> holders(Collection<String> texts) {
      return texts.stream().anyMatch(sealed::contains) ? List.of(new UUID(0, 1)) : List.of();
    }

    @Override
    public boolean hides(Collection<String> texts) {
      return false;
    }

    @Override
    public long version() {
      return 0;
    }
  }

  private final class ListedPlates implements Hotlist {
    @Override
    public List<Match> match(
        @Nullable String plate, List<String> candidates, @Nullable String region) {
      steps.add("match");
      Match match = plate == null ? null : listed.get(plate);
      return match == null ? List.of() : List.of(match);
    }

    @Override
    public List<SourceStatus> sources() {
      return List.of();
    }

    @Override
    public SourceStatus take(
        String source,
        String fileName,
        Instant fileTime,
        ListFile file,
        String by,
        @Nullable Long announced) {
      throw new UnsupportedOperationException();
    }
  }

  private final class HeldPlates implements HoldScope {
    @Override
    public boolean covers(Read read) {
      return heldPlates.contains(read.plate());
    }

    @Override
    public void hold(Collection<Read> stored) {
      steps.add("hold");
      held.addAll(stored);
    }

    @Override
    public boolean keepPastLimit(Read read) {
      return keptPastLimit.add(read);
    }
  }

  private final class Sequestered implements Sequestration {
    @Override
    public void sequester(UUID holder, LocalDate day, Collection<UUID> reads) {
      sequestered.addAll(reads);
    }

    @Override
    public void release(UUID holder) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> among(LocalDate day, Collection<UUID> reads) {
      return Set.of();
    }
  }

  private final class Rows implements ReadStore {
    @Override
    public Set<UUID> store(List<Read> reads) {
      steps.add("store");
      for (Read read : reads) {
        if (closedDays.contains(read.day())) {
          throw new DayClosed(read.day());
        }
      }
      Set<UUID> fresh = new HashSet<>();
      for (Read read : reads) {
        String key = read.sourceEventId() + "|" + read.collectedAt() + "|" + read.plate();
        if (seen.add(read.sourceEventId() == null ? key : read.sourceEventId())) {
          stored.add(read);
          fresh.add(read.id());
        }
      }
      return fresh;
    }

    @Override
    public Optional<Read> find(LocalDate day, UUID id) {
      return Optional.empty();
    }

    @Override
    public boolean classify(LocalDate day, UUID id, platewarden.reads.Classification as) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ReadImage> image(LocalDate day, UUID id, int number) {
      return Optional.empty();
    }

    @Override
    public boolean isOpen(LocalDate day) {
      return !closedDays.contains(day);
    }
  }

  private static Law law() {
    try (InputStream file = CollectionFixture.class.getResourceAsStream("/rules/law.yaml")) {
      byte[] text = Objects.requireNonNull(file).readAllBytes();
      return LawReader.read(new String(text, StandardCharsets.UTF_8), "rules/law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg() {
    byte[] bytes = "....synthetic".getBytes(StandardCharsets.US_ASCII);
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    return bytes;
  }
}
