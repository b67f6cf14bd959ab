package platewarden.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.investigation.ExplainMatches.Explanation;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;

class CopyInvestigativeReadsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 26);
  private static final Instant AT = Instant.parse("2026-09-26T18:00:00Z");

  private final Map<UUID, Read> reads = new HashMap<>();
  private final Map<UUID, String> caseOf = new HashMap<>();
  private final Map<UUID, CaseCopy> copied = new HashMap<>();
  private final Map<UUID, CaseCopy.Content> contents = new HashMap<>();
  private final List<String> custody = new ArrayList<>();
  private final InMemoryCases records = new InMemoryCases();

  private CopyInvestigativeReads copies() {
    var clock = Clock.fixed(AT, ZoneOffset.UTC);
    ExplainMatches matches =
        (day, read) ->
            caseOf.containsKey(read)
                ? List.of(
                    new Explanation(
                        "manual",
                        UUID.randomUUID(),
                        AT,
                        10,
                        "INVESTIGATIVE",
                        "EXACT",
                        "AGREE",
                        "QXJ731",
                        caseOf.get(read),
                        "NEW",
                        "j1"))
                : List.of();
    return new CopyInvestigativeReads(
        (day, as) -> reads.keySet().stream().sorted().toList(),
        Optional.of(matches),
        number -> records.table.find(number).map(CaseTable.Entry::record),
        new Files(),
        new CopyToFile(new Files(), new Store(), Optional.of(matches), records, clock));
  }

  private UUID read(String caseNumber) {
    UUID id = UUID.randomUUID();
    reads.put(
        id,
        new Read(
            id,
            "demo-1",
            "lpr",
            "s",
            AT,
            AT,
            "QXJ731",
            "US-MN",
            0.9,
            List.of(),
            null,
            null,
            null,
            Direction.UNKNOWN,
            List.of(new ReadImage(ReadImage.Role.PLATE, "image/jpeg", new byte[0])),
            Classification.ACTIVE_INVESTIGATIVE));
    caseOf.put(id, caseNumber);
    return id;
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {

    @Test
    void only_what_belongs_to_a_case_that_is_active_now_outlives_its_day() {
      records.table.write(new CaseWord("26-1", true, CaseRecord.Charge.NONE, Set.of()), AT, "file");
      records.table.write(
          new CaseWord("26-2", false, CaseRecord.Charge.NONE, Set.of()), AT, "file");
      UUID active = read("26-1");
      read("26-2");
      read("26-unknown");

      assertThat(copies().copyOut(DAY)).isEqualTo(1);

      assertThat(copied.keySet()).containsExactly(active);
      CaseCopy copy = Objects.requireNonNull(copied.get(active));
      CaseCopy.Content content = Objects.requireNonNull(contents.get(active));
      assertThat(copy.basis()).isEqualTo(CaseCopy.Basis.ACTIVE_INVESTIGATIVE);
      assertThat(content.read().images().get(0).bytes())
          .as("with its pictures")
          .containsExactly(1, 2, 3);
      assertThat(content.matches()).hasSize(1);
      assertThat(custody).containsExactly("COPIED");
      assertThat(records.actions()).contains("ReadCopiedToFile");
    }

    @Test
    void what_was_copied_before_is_not_copied_again() {
      records.table.write(new CaseWord("26-1", true, CaseRecord.Charge.NONE, Set.of()), AT, "file");
      read("26-1");
      copies().copyOut(DAY);

      assertThat(copies().copyOut(DAY)).isZero();

      assertThat(custody).containsExactly("COPIED");
    }
  }

  private final class Store implements ReadStore {
    @Override
    public Set<UUID> store(List<Read> some) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Read> find(LocalDate day, UUID id) {
      return Optional.ofNullable(reads.get(id));
    }

    @Override
    public Optional<ReadImage> image(LocalDate day, UUID id, int number) {
      return Optional.of(new ReadImage(ReadImage.Role.PLATE, "image/jpeg", new byte[] {1, 2, 3}));
    }

    @Override
    public boolean classify(LocalDate day, UUID id, Classification as) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen(LocalDate day) {
      return true;
    }
  }

  private final class Files implements CaseCopies {
    @Override
    public boolean add(CaseCopy copy, CaseCopy.Content content) {
      copied.put(copy.readId(), copy);
      contents.put(copy.readId(), content);
      return true;
    }

    @Override
    public String sha256(CaseCopy.Content content) {
      return "digest";
    }

    @Override
    public List<CaseCopy> of(UUID caseId) {
      return List.copyOf(copied.values());
    }

    @Override
    public List<CaseCopy> ofReads(Collection<UUID> readIds) {
      return readIds.stream().filter(copied::containsKey).map(copied::get).toList();
    }

    @Override
    public List<CaseCopy> all() {
      return List.copyOf(copied.values());
    }

    @Override
    public List<CaseCopy> whoseRead(Predicate<Read> fits) {
      return copied.values().stream()
          .filter(copy -> fits.test(Objects.requireNonNull(contents.get(copy.readId())).read()))
          .toList();
    }

    @Override
    public Optional<CaseCopy> find(UUID copyId) {
      return Optional.empty();
    }

    @Override
    public Optional<CaseCopy.Content> open(UUID copyId) {
      return Optional.empty();
    }

    @Override
    public Set<UUID> copiedOf(LocalDate day, UUID caseId) {
      return copied.keySet();
    }

    @Override
    public void custody(UUID caseId, UUID copyId, Instant at, String by, String act, String about) {
      custody.add(act);
    }

    @Override
    public List<CaseCopy.Custody> custody(UUID caseId, long upTo) {
      return List.of();
    }
  }
}
