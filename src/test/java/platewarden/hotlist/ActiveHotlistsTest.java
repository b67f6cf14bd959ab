package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.hotlist.HotlistParserTest.MinnesotaFile;
import platewarden.hotlist.Match.Regions;
import platewarden.hotlist.Match.Tier;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.law.Refused;
import platewarden.trail.TrailEvent;

class ActiveHotlistsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant FILED = NOW.minus(Duration.ofHours(3));

  private static Law law() {
    try (InputStream in = Law.class.getResourceAsStream("/rules/law.yaml")) {
      return LawReader.read(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final Records records = new Records();
  private final List<Attentions.Attention> attentions = new ArrayList<>();
  private final List<UUID> started = new ArrayList<>();
  private final List<TrailEvent> trail = new ArrayList<>();
  private final ActiveHotlists hotlists = start();

  private ActiveHotlists start() {
    return start(NOW);
  }

  private ActiveHotlists start(Instant at) {
    var layouts = new Layouts(List.of("mn"));
    var clock = Clock.fixed(at, ZoneOffset.UTC);
    var take =
        new TakeFile(
            layouts,
            records,
            attention(clock),
            event -> {
              trail.add(event);
              return UUID.randomUUID();
            },
            new NoTransactions(),
            clock);
    var terms = new EntryTerms(law(), number -> Optional.empty(), Optional.empty(), clock);
    var started =
        new ActiveHotlists(
            take,
            records,
            new LiveEntries(new InMemoryEntries(), terms, clock),
            layouts,
            law(),
            clock);
    started.afterSingletonsInstantiated();
    return started;
  }

  private AskForAttention attention(Clock clock) {
    return new AskForAttention(
        new InMemoryEntries.Lists(attentions),
        id -> started.add(id),
        event -> {
          trail.add(event);
          return UUID.randomUUID();
        },
        clock);
  }

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class MatchingWithTheStateFile {

    @Test
    void a_match_names_its_list_version_and_file_time() {
      var status = take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match("TST123", List.of(), "US-MN"))
          .containsExactly(
              new Match(
                  "TST123",
                  "US-MN",
                  Category.STOLEN_VEHICLE,
                  "V000000001",
                  Tier.EXACT,
                  Regions.AGREE,
                  "mn",
                  true,
                  null,
                  Objects.requireNonNull(status.activeVersion()),
                  FILED));
    }

    @Test
    void a_zero_on_the_list_meets_the_letter_on_the_plate() {
      take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match("TOP404", List.of(), "US-MN"))
          .extracting(Match::tier)
          .containsExactly(Tier.ZERO_FOR_O);
      assertThat(hotlists.match("T0P404", List.of(), "US-MN"))
          .extracting(Match::tier)
          .containsExactly(Tier.EXACT);
    }

    @Test
    void another_candidate_meets_once_and_only_as_a_candidate() {
      take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match("TST128", List.of("TST128", "TOP404", "T0P404", "TST123"), "US-MN"))
          .extracting(Match::entryNumber, Match::tier)
          .containsExactly(
              tuple("P000000002", Tier.CANDIDATE), tuple("V000000001", Tier.CANDIDATE));
    }

    @Test
    void a_candidate_that_is_the_plate_itself_adds_nothing() {
      take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match("TOP404", List.of("T0P404", "TOP404"), null)).hasSize(1);
    }

    @Test
    void states_agree_differ_or_are_unknown_and_missing_is_never_minnesota() {
      take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match("TST123", List.of(), "US-MN").get(0).regions())
          .isEqualTo(Regions.AGREE);
      assertThat(hotlists.match("TST123", List.of(), "US-WI").get(0).regions())
          .isEqualTo(Regions.DIFFER);
      assertThat(hotlists.match("TST123", List.of(), null).get(0).regions())
          .isEqualTo(Regions.UNKNOWN);
    }

    @Test
    void an_unread_plate_meets_nothing() {
      take(MinnesotaFile.SAMPLE);

      assertThat(hotlists.match(null, List.of("TST123"), "US-MN")).isEmpty();
      assertThat(hotlists.match("", List.of(), null)).isEmpty();
    }

    @Test
    void a_source_that_is_not_declared_is_refused() {
      assertThatThrownBy(() -> hotlists.take("rumours", "x.csv", FILED, bytes("x"), "tuadmin"))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusals().get(0).clause().citation())
                      .isEqualTo("13.824 subd. 2(c)"));
      assertThat(records.refused).hasSize(1);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class WholeOrNotAtAll {

    @Test
    void an_empty_a_headed_and_a_truncated_file_leave_the_last_good_version_in_force() {
      var good = take(MinnesotaFile.SAMPLE);

      for (String bad :
          List.of(
              "",
              "HEADER\n",
              MinnesotaFile.SAMPLE + "V000000009,MN00",
              "\u0000\u0001\u0002 binary \u0003\n")) {
        var refused = catchThrowableOfType(Refused.class, () -> take(bad));
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
      }

      var status = hotlists.sources().get(0);
      assertThat(status.activeVersion()).isEqualTo(good.activeVersion());
      assertThat(status.entries()).isEqualTo(5);
      assertThat(status.stale()).isTrue();
      assertThat(status.lastFailures())
          .extracting(SourceStatus.Failure::reason)
          .containsExactlyInAnyOrder(
              "the file holds no entry",
              "the file holds no entry",
              "the file ends in the middle of a line",
              "the file is not text");
      assertThat(hotlists.match("TST123", List.of(), "US-MN")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("platewarden.hotlist.ActiveHotlistsTest#badFiles")
    void whatever_is_wrong_the_old_version_stays_and_page_trail_and_unit_are_told_why(
        String what, byte[] file, String reason) {
      var good = take(listOf(2000));

      var refused =
          catchThrowableOfType(
              Refused.class, () -> hotlists.take("mn", "list.csv", FILED, file, "tuadmin"));

      assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
      assertThat(hotlists.match("LST00321", List.of(), "US-MN"))
          .extracting(Match::versionId)
          .containsExactly(good.activeVersion());
      var status = hotlists.sources().get(0);
      assertThat(status.stale()).as("in every alert and on the page").isTrue();
      assertThat(status.lastFailures())
          .extracting(SourceStatus.Failure::reason)
          .containsExactly(reason);
      assertThat(trail)
          .filteredOn(event -> event.action().equals("HotlistRefused"))
          .singleElement()
          .satisfies(event -> assertThat(event.details()).containsEntry("reason", reason));
      assertThat(attentions)
          .singleElement()
          .satisfies(task -> assertThat(task.cause()).isEqualTo(Attentions.Cause.REFUSED));
      assertThat(started).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("platewarden.hotlist.ActiveHotlistsTest#oddFiles")
    void what_is_only_odd_is_taken_line_by_line(String what, byte[] file, int quarantined) {
      var status = hotlists.take("mn", "list.csv", FILED, file, "tuadmin");

      assertThat(status.quarantinedLines()).isEqualTo(quarantined);
      assertThat(status.entries()).isEqualTo(1000);
      assertThat(hotlists.match("LST00321", List.of(), "US-MN")).hasSize(1);
    }

    @Test
    void half_the_usual_rows_are_not_a_new_version() {
      take(listOf(2000));

      assertThatThrownBy(() -> take(listOf(1599))).isInstanceOf(Refused.class);
      assertThat(take(listOf(1600)).entries()).isEqualTo(1600);
    }

    @Test
    void a_list_that_really_changed_is_taken_when_its_source_announces_how_many() {
      take(listOf(2000));

      assertThatThrownBy(
              () ->
                  hotlists.take("mn", "x", FILED, ListFile.of(bytes(listOf(900))), "tuadmin", 901L))
          .isInstanceOf(Refused.class);
      assertThat(
              hotlists
                  .take("mn", "x", FILED, ListFile.of(bytes(listOf(900))), "tuadmin", 900L)
                  .entries())
          .isEqualTo(900);
    }

    @Test
    void a_refused_file_is_one_task_of_the_technology_unit() {
      assertThatThrownBy(() -> take("")).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> take("")).isInstanceOf(Refused.class);

      assertThat(started).hasSize(1);
      assertThat(attentions)
          .extracting(Attentions.Attention::cause)
          .containsExactly(Attentions.Cause.REFUSED);
    }

    @Test
    void a_small_list_may_shrink_at_will() {
      take(MinnesotaFile.SAMPLE);

      assertThat(take(listOf(1)).entries()).isEqualTo(1);
    }

    @Test
    void a_list_of_which_a_tenth_cannot_be_used_is_not_a_new_version() {
      String unknown = MinnesotaFile.line("Q000000001", "TST999", "MN");

      assertThatThrownBy(() -> take(listOf(1000) + unknown.repeat(120)))
          .isInstanceOf(Refused.class);
      assertThat(take(listOf(1000) + unknown.repeat(100)).quarantinedLines()).isEqualTo(100);
    }

    @Test
    void a_new_good_file_ends_the_failure() {
      take(MinnesotaFile.SAMPLE);
      assertThatThrownBy(() -> take("")).isInstanceOf(Refused.class);
      records.takenLater = true;

      assertThat(take(MinnesotaFile.SAMPLE).stale()).isFalse();
    }

    @Test
    void taking_and_refusing_are_on_the_trail_without_a_plate() {
      take(MinnesotaFile.SAMPLE);
      assertThatThrownBy(() -> take("HEADER\nTST123")).isInstanceOf(Refused.class);

      assertThat(trail)
          .extracting(TrailEvent::action, TrailEvent::outcome)
          .containsExactly(
              tuple("HotlistActivated", TrailEvent.Outcome.DONE),
              tuple("HotlistRefused", TrailEvent.Outcome.REFUSED),
              tuple("HotlistNeedsAttention", TrailEvent.Outcome.DONE));
      assertThat(trail.toString()).doesNotContain("TST123");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Alerts")
  class Age {

    @Test
    void a_list_is_stale_above_twelve_hours_and_not_at_twelve() {
      hotlists.take("mn", "x", NOW.minus(Duration.ofHours(12)), bytes(MinnesotaFile.SAMPLE), "t");
      assertThat(hotlists.sources().get(0).stale()).isFalse();

      hotlists.take(
          "mn",
          "x",
          NOW.minus(Duration.ofHours(12)).minusSeconds(1),
          bytes(MinnesotaFile.SAMPLE),
          "t");
      assertThat(hotlists.sources().get(0).stale()).isTrue();
      assertThat(hotlists.sources().get(0).ageMinutes()).isEqualTo(720);
    }

    @Test
    void above_twelve_hours_the_unit_has_one_task_which_is_on_the_trail_once() {
      hotlists.take("mn", "x", NOW.minus(Duration.ofHours(12)), bytes(MinnesotaFile.SAMPLE), "t");

      look(NOW);
      assertThat(started).isEmpty();
      look(NOW.plusSeconds(1));
      look(NOW.plus(Duration.ofMinutes(5)));

      assertThat(started).hasSize(1);
      assertThat(attentions)
          .extracting(Attentions.Attention::cause)
          .containsExactly(Attentions.Cause.STALE);
      assertThat(trail)
          .filteredOn(event -> event.action().equals("HotlistNeedsAttention"))
          .singleElement()
          .satisfies(event -> assertThat(event.details()).containsEntry("cause", "STALE"));
    }

    @Test
    void an_alarm_that_was_seen_to_comes_again_while_the_list_stays_old() {
      hotlists.take("mn", "x", NOW.minus(Duration.ofHours(13)), bytes(MinnesotaFile.SAMPLE), "t");
      look(NOW);
      attention(Clock.fixed(NOW, ZoneOffset.UTC)).close(started.get(0));

      look(NOW.plus(Duration.ofMinutes(5)));

      assertThat(started).hasSize(2);
    }

    private void look(Instant at) {
      Clock clock = Clock.fixed(at, ZoneOffset.UTC);
      new WatchAge(
              start(at), attention(clock), law(), TransactionOperations.withoutTransaction(), clock)
          .look();
    }

    @Test
    void a_file_time_in_the_future_does_not_make_the_list_younger() {
      var status =
          hotlists.take("mn", "x", NOW.plusSeconds(3600), bytes(MinnesotaFile.SAMPLE), "tuadmin");

      assertThat(status.fileTime()).isEqualTo(NOW);
    }
  }

  @Test
  void a_swap_that_is_killed_before_its_commit_leaves_the_last_good_version() {
    var good = take(MinnesotaFile.SAMPLE);
    records.killed = true;

    assertThatThrownBy(() -> take(listOf(1))).isInstanceOf(Killed.class);

    assertThat(hotlists.match("TST123", List.of(), "US-MN"))
        .extracting(Match::versionId)
        .containsExactly(good.activeVersion());
    assertThat(hotlists.match("LST00000", List.of(), "US-MN")).isEmpty();
    records.killed = false;
    assertThat(start().match("TST123", List.of(), "US-MN"))
        .as("after the restart")
        .extracting(Match::versionId)
        .containsExactly(good.activeVersion());
    assertThat(take(listOf(1)).entries()).isEqualTo(1);
  }

  @Test
  void a_restart_has_the_version_in_force_again() {
    take(MinnesotaFile.SAMPLE);

    assertThat(start().match("TST123", List.of(), null)).hasSize(1);
  }

  @Test
  void a_swap_never_misses_an_entry_that_is_on_both_versions() throws Exception {
    String first = listOf(500);
    String second = listOf(500) + MinnesotaFile.line("V999999999", "ONLY2", "MN");
    take(first);
    Set<UUID> known = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Set<UUID>> matching =
          () -> {
            Set<UUID> seen = ConcurrentHashMap.newKeySet();
            while (!done.get()) {
              var matches = hotlists.match("LST00321", List.of("ONLY2"), "US-MN");
              assertThat(matches).filteredOn(match -> match.tier() != Tier.CANDIDATE).hasSize(1);
              assertThat(matches)
                  .extracting(Match::versionId)
                  .containsOnly(matches.get(0).versionId());
              seen.add(matches.get(0).versionId());
            }
            return seen;
          };
      List<Future<Set<UUID>>> running = List.of(threads.submit(matching), threads.submit(matching));
      for (int i = 0; i < 60; i++) {
        known.add(Objects.requireNonNull(take(i % 2 == 0 ? second : first).activeVersion()));
      }
      done.set(true);
      for (Future<Set<UUID>> future : running) {
        assertThat(future.get()).hasSizeGreaterThan(1);
        assertThat(known).containsAnyElementsOf(future.get());
      }
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  static Stream<Arguments> badFiles() throws IOException {
    String unknown = MinnesotaFile.line("Q000000001", "TST999", "MN");
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("mn.csv"));
      for (int megabyte = 0; megabyte < 64; megabyte++) {
        zip.write(new byte[1 << 20]);
      }
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes(listOf(2000)));
    }
    return Stream.of(
        Arguments.of("empty", new byte[0], "the file holds no entry"),
        Arguments.of(
            "truncated",
            bytes(listOf(2000) + "V000000009,MN00"),
            "the file ends in the middle of a line"),
        Arguments.of(
            "half the rows",
            bytes(listOf(1000)),
            "1000 entries where the last good version has 2000"),
        Arguments.of(
            "twice the rows and one",
            bytes(listOf(4001)),
            "4001 entries where the last good version has 2000"),
        Arguments.of("zip bomb", bomb.toByteArray(), "the file is packed; send the list itself"),
        Arguments.of("gzip", gzip.toByteArray(), "the file is packed; send the list itself"),
        Arguments.of(
            "binary", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0}, "the file is not text"),
        Arguments.of(
            "lines of 600 characters",
            bytes(("V" + "X".repeat(600) + "\n").repeat(2000)),
            "the file holds no entry"),
        Arguments.of("one endless line", bytes("X".repeat(9 << 20)), "the file holds no entry"),
        Arguments.of(
            "11 % unknown codes",
            bytes(listOf(1780) + unknown.repeat(220)),
            "220 of 2000 lines cannot be used (220 with an unknown code), more than 10 percent"));
  }

  static Stream<Arguments> oddFiles() {
    String list = listOf(1000);
    return Stream.of(
        Arguments.of("CR LF", bytes(list.replace("\n", "\r\n")), 0),
        Arguments.of("CR alone", bytes(list.replace('\n', '\r')), 0),
        Arguments.of(
            "a mix of line ends",
            bytes(list.replaceFirst("\n", "\r\n").replaceFirst("WHI\n", "WHI\r")),
            0),
        Arguments.of("a byte order mark", bytes("\u00EF\u00BB\u00BF" + list), 0),
        Arguments.of(
            "Latin-1 in a plate",
            bytes(list + MinnesotaFile.line("V000000001", "TST\u00C412", "MN")),
            1),
        Arguments.of("Latin-1 in a color", bytes(list.replaceFirst("WHI", "GR\u00DCN")), 0),
        Arguments.of("a line of 501 characters", bytes(list + "V" + "X".repeat(500) + "\n"), 1));
  }

  private SourceStatus take(String file) {
    return hotlists.take("mn", "mn_ncic.csv", FILED, bytes(file), "tuadmin");
  }

  private static String listOf(int entries) {
    StringBuilder file = new StringBuilder("HEADER\n");
    IntStream.range(0, entries)
        .forEach(
            i ->
                file.append(
                    MinnesotaFile.line("V%09d".formatted(i), "LST%05d".formatted(i), "MN")));
    return file.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The process is gone: no catch of an exception helps. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The record, in memory. */
  private static final class Records implements ListVersions {

    private final Map<String, ListVersion> active = new HashMap<>();
    private final Map<UUID, ListFile> files = new HashMap<>();
    private final List<RefusedFile> refused = new ArrayList<>();
    private boolean takenLater;
    private boolean killed;

    @Override
    public void activate(ListVersion version, ListFile file) {
      if (killed) {
        throw new Killed();
      }
      active.put(version.source(), version);
      files.put(version.id(), file);
    }

    @Override
    public void refuse(RefusedFile file, ListFile content) {
      refused.add(file);
    }

    @Override
    public List<ListVersion> active() {
      return List.copyOf(active.values());
    }

    @Override
    public ListFile file(ListVersion version) {
      return Objects.requireNonNull(files.get(version.id()));
    }

    @Override
    public List<ListVersion> history(String source, int most) {
      return active();
    }

    @Override
    public List<SourceStatus.Failure> failures(String source, Instant after) {
      if (takenLater) {
        return List.of();
      }
      return refused.stream()
          .filter(file -> file.source().equals(source))
          .map(file -> new SourceStatus.Failure(file.at(), file.fileName(), file.reason()))
          .toList();
    }
  }

  static final class NoTransactions extends AbstractPlatformTransactionManager
      implements PlatformTransactionManager {

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }
}
