package platewarden.destruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.preservation.HeldCopies;
import platewarden.preservation.ReceivePreservationRequest;
import platewarden.preservation.RequestFixture;
import platewarden.protection.DecideOnPrivateRequest;
import platewarden.protection.DestroyParts;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ProtectVehicles;
import platewarden.protection.ProtectionFile;
import platewarden.protection.ProtectionRequest;
import platewarden.protection.QueueNotices;
import platewarden.protection.ReceiveDeletionRequest;
import platewarden.protection.SealVehicles;
import platewarden.reads.Candidate;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.KeepsReads;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.reads.ScanReads;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.trail.MerkleTree;

/**
 * What is tried, and what has to be true afterwards whenever it was killed. A trial stands on the
 * disk before it begins, so that whoever starts next knows what to look for.
 */
final class Trials {

  /** What is destroyed. */
  enum Kind {
    DAY,
    READS,
    PRIVATE
  }

  private static final int READS = 8;
  private static final LocalDate FIRST = LocalDate.of(2016, 2, 1);
  private static final int DAYS_APART = 62;
  private static final String HELD = "HELD";
  private static final String SAFE = "SAFE";

  private final DestroyerAlone at;
  private final Path file;

  Trials(DestroyerAlone at, Path folder) {
    this.at = at;
    this.file = folder.resolve("trial");
  }

  /** Lays out a trial: reads are stored, a hold is in force; nothing is destroyed yet. */
  void prepare(Kind kind, int number) {
    LocalDate day = FIRST.plusDays((long) number * DAYS_APART);
    Instant noon = day.atTime(LocalTime.NOON).atZone(Days.SAINT_PAUL).toInstant();
    at.clock.set(noon.plusSeconds(7200));
    at.transaction.executeWithoutResult(status -> at.get(ReadStore.class).store(reads(noon)));
    Properties trial = new Properties();
    if (kind == Kind.DAY) {
      at.get(ReceivePreservationRequest.class)
          .receive(RequestFixture.counsel(null, null, HELD + number), null);
      trial.setProperty(
          "hold",
          String.valueOf(
              at.jdbc.queryForObject(
                  "select id from holds order by in_force_at desc limit 1", UUID.class)));
    }
    trial.setProperty("root", root(day));
    List<UUID> ids =
        at.jdbc.queryForList("select id from reads where day = ? order by id", UUID.class, day);
    trial.setProperty("kind", kind.name());
    trial.setProperty("number", String.valueOf(number));
    trial.setProperty("day", day.toString());
    trial.setProperty("order", UUID.randomUUID().toString());
    trial.setProperty(
        "ids", ids.subList(0, 3).stream().map(UUID::toString).collect(Collectors.joining(" ")));
    try (var out = Files.newOutputStream(file)) {
      trial.store(out, "trial");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the rows, by the tree's own definition. */
  private String root(LocalDate day) {
    return HexFormat.of()
        .formatHex(
            MerkleTree.rootOf(
                at.jdbc.query(
                    "select id, sealed from reads where day = ? order by id",
                    (row, n) -> {
                      byte[] sealed = row.getBytes("sealed");
                      byte[] name = row.getString("id").getBytes(StandardCharsets.US_ASCII);
                      byte[] both = Arrays.copyOf(name, name.length + sealed.length);
                      System.arraycopy(sealed, 0, both, name.length, sealed.length);
                      return MerkleTree.leaf(both);
                    },
                    day)));
  }

  private List<Read> reads(Instant noon) {
    List<Read> reads = new ArrayList<>();
    int number = number(noon);
    for (int i = 0; i < READS; i++) {
      String plate = i < 2 ? HELD + number : i < 4 ? SAFE + number : "OTHER" + i;
      List<Candidate> candidates = i == 4 ? List.of(new Candidate(SAFE + number, 0.4)) : List.of();
      List<ReadImage> images =
          i % 2 == 0
              ? List.of(
                  new ReadImage(
                      ReadImage.Role.PLATE,
                      "image/png",
                      ("picture " + i).getBytes(StandardCharsets.US_ASCII)))
              : List.of();
      reads.add(
          new Read(
              UUID.randomUUID(),
              "F-1",
              "lpr",
              "e" + i,
              noon.plusSeconds(i),
              noon.plusSeconds(i + 1),
              plate,
              "US-MN",
              0.9,
              candidates,
              44.9,
              -93.1,
              1,
              Direction.UNKNOWN,
              images,
              Classification.PRIVATE_OR_NONPUBLIC));
    }
    return reads;
  }

  private static int number(Instant noon) {
    return (int) ((Days.of(noon).toEpochDay() - FIRST.toEpochDay()) / DAYS_APART);
  }

  /** The time at which the trial is carried out: a new process knows it before it opens. */
  void setClock() {
    Properties trial = trial();
    Instant noon =
        LocalDate.parse(trial.getProperty("day"))
            .atTime(LocalTime.NOON)
            .atZone(Days.SAINT_PAUL)
            .toInstant();
    boolean day = Kind.valueOf(trial.getProperty("kind")) == Kind.DAY;
    at.clock.set(noon.plusSeconds(day ? 60 * 86_400 - 3_000 : 9_000));
  }

  /** Does, or goes on with, what the trial is about. */
  void carryOut() {
    setClock();
    Properties trial = trial();
    LocalDate day = LocalDate.parse(trial.getProperty("day"));
    switch (Kind.valueOf(trial.getProperty("kind"))) {
      case DAY -> at.get(DestroyDueReads.class).run("system");
      case READS -> {
        at.transaction.executeWithoutResult(
            status ->
                at.get(DestroyReads.class)
                    .order(
                        new ReadsToDestroy(
                            order(trial),
                            Map.of(day, ids(trial)),
                            Clause.of("13.824 subd. 3(b)"),
                            false,
                            "system",
                            at.clock.instant())));
        at.get(DestroyReads.class).carryOut();
      }
      case PRIVATE -> privately(trial.getProperty("number"));
    }
  }

  /** As the steps of the model come, each again when it was not committed. */
  private void privately(String number) {
    if (request(number) == null) {
      at.get(ReceiveDeletionRequest.class)
          .receive(new NewDeletionRequest(true, "SAH" + number, List.of(SAFE + number)));
    }
    ProtectionRequest request = Objects.requireNonNull(request(number));
    UUID id = request.id();
    at.get(SealVehicles.class).rest(id);
    if (request.check() == null) {
      at.get(DecideOnPrivateRequest.class)
          .check("desk", id, "CARD", Days.of(at.clock.instant()).minusDays(1), "VERIFIED");
    }
    at.get(ProtectVehicles.class).start(id);
    at.get(ProtectVehicles.class).sort(id);
    at.get(DestroyParts.class).clear(id);
    at.get(DestroyParts.class).decided(id);
    at.get(QueueNotices.class).queue(id);
  }

  private @Nullable ProtectionRequest request(String number) {
    return at.get(ProtectionFile.class).all().stream()
        .filter(each -> each.plates().contains(SAFE + number))
        .findFirst()
        .orElse(null);
  }

  /** What is wrong after the trial was carried through; empty when nothing is. */
  List<String> wrong() {
    Properties trial = trial();
    LocalDate day = LocalDate.parse(trial.getProperty("day"));
    List<String> wrong = new ArrayList<>();
    switch (Kind.valueOf(trial.getProperty("kind"))) {
      case DAY -> {
        is(wrong, "certificates", 1, count(CERTIFIED, day));
        is(wrong, "entries", 1, count(PUBLIC, day.toString()));
        is(wrong, "begun", 1, count(BEGUN, day.toString()));
        at.all(KeepsReads.class)
            .forEach(store -> is(wrong, "left in " + store.store(), 0, store.remaining(day)));
        boolean gone = at.get(Sealing.class).isDestroyed(KeyScope.ofDay(day));
        is(wrong, "key destroyed", 1, gone ? 1 : 0);
        long roots = count(ROOT, trial.getProperty("root"));
        is(wrong, "certificates of these rows", 1, roots);
        held(trial, wrong);
      }
      case READS -> {
        is(wrong, "certificates", 1, count(ORDERS, order(trial)));
        is(wrong, "entries", 1, count(RESTRICTED, order(trial).toString()));
        left(day, ids(trial), wrong);
        is(wrong, "others", READS - 3, count("select count(*) from reads where day = ?", day));
      }
      case PRIVATE -> {
        String number = trial.getProperty("number");
        ProtectionRequest request = Objects.requireNonNull(request(number));
        is(wrong, "certificates", 1, request.certificates().size());
        is(wrong, "entries", 1, count(PRIVATELY, "%PrivateDataDestroyed%" + request.id() + "%"));
        is(wrong, "sorted", 3, request.sorted().size());
        is(
            wrong,
            "reads of the vehicle",
            0,
            at.get(ScanReads.class).ofPlates(day, List.of(SAFE + number)).size());
        left(
            day,
            request.sorted().stream().map(sorted -> sorted.read().id()).collect(Collectors.toSet()),
            wrong);
        is(wrong, "others", READS - 3, count("select count(*) from reads where day = ?", day));
      }
    }
    return wrong;
  }

  private void left(LocalDate day, Set<UUID> ids, List<String> wrong) {
    at.all(KeepsReads.class)
        .forEach(store -> is(wrong, "left in " + store.store(), 0, store.remainingReads(day, ids)));
  }

  private void held(Properties trial, List<String> wrong) {
    UUID hold = UUID.fromString(trial.getProperty("hold"));
    HeldCopies copies = at.get(HeldCopies.class);
    List<UUID> ids = copies.ids(hold);
    is(wrong, "held", 2, ids.size());
    for (UUID id : ids) {
      Read read = copies.open(hold, id).orElse(null);
      boolean whole =
          read != null
              && (HELD + trial.getProperty("number")).equals(read.plate())
              && read.images().stream().allMatch(image -> image.bytes().length > 0);
      is(wrong, "held and whole", 1, whole ? 1 : 0);
    }
  }

  private static final String CERTIFIED =
      "select count(*) from destructions where day = ? and certified_at is not null";
  private static final String ROOT =
      "select count(*) from destructions where encode(root, 'hex') = ?";
  private static final String PUBLIC =
      "select count(*) from trail_entries where action = 'DataDestroyed' and subject_id = ?";
  private static final String BEGUN =
      "select count(*) from trail_entries where action = 'DestructionBegun' and subject_id = ?";
  private static final String ORDERS =
      "select count(*) from read_destructions where id = ? and certified_at is not null";
  private static final String RESTRICTED =
      "select count(*) from trail_entries where action = 'ReadsDestroyed' and subject_id = ?";
  private static final String PRIVATELY =
      "select count(*) from trail_payloads where content like ?";

  private long count(String sql, Object argument) {
    Long count = at.jdbc.queryForObject(sql, Long.class, argument);
    return count == null ? 0 : count;
  }

  private static void is(List<String> wrong, String what, long expected, long found) {
    if (expected != found) {
      wrong.add(what + " " + found + " instead of " + expected);
    }
  }

  private static UUID order(Properties trial) {
    return UUID.fromString(trial.getProperty("order"));
  }

  private static Set<UUID> ids(Properties trial) {
    Set<UUID> ids = new TreeSet<>();
    for (String id : trial.getProperty("ids").split(" ", -1)) {
      ids.add(UUID.fromString(id));
    }
    return ids;
  }

  /** Whether there is one. */
  boolean any() {
    return Files.exists(file);
  }

  /** It is over. */
  void done() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kind and number, for a message. */
  @Override
  public String toString() {
    Properties trial = trial();
    return trial.getProperty("kind") + " " + trial.getProperty("number");
  }

  private Properties trial() {
    Properties trial = new Properties();
    try (var in = Files.newInputStream(file)) {
      trial.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return trial;
  }
}
