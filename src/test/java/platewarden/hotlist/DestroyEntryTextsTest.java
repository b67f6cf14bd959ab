package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.hotlist.ManualEntry.EndCause;
import platewarden.hotlist.ManualEntry.Kind;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseWord;
import platewarden.investigation.FileSchedule;
import platewarden.investigation.InMemoryCases;
import platewarden.investigation.LawOfTests;
import platewarden.law.Law;
import platewarden.trail.TrailEvent;

class DestroyEntryTextsTest {

  private static final Instant ASKED = Instant.parse("2026-11-24T15:00:00Z");
  private static final String CASE = "26-100001";

  private static final Law APPROVED =
      LawOfTests.with(
          "options: [none-approved, code-of-an-approved-schedule], default: none-approved",
          "options: [none-approved, code-of-an-approved-schedule],"
              + " default: code-of-an-approved-schedule");

  private final InMemoryEntries entries = new InMemoryEntries();
  private final InMemoryCases cases = new InMemoryCases();
  private final List<TrailEvent> trail = new ArrayList<>();

  @Nested
  @DisplayName("13.824 subd. 3(d)")
  class WithItsCase {

    @Test
    void the_text_of_an_ended_entry_goes_with_the_file_of_its_case_and_not_before() {
      UUID id = ended(Kind.PROACTIVE, CASE);
      caseIs(false, "2026-12-01T15:00:00Z");

      run(APPROVED, "2027-12-01T18:00:00Z");
      assertThat(entries.text(id)).isPresent();
      run(APPROVED, "2027-12-02T18:00:00Z");

      assertThat(entries.text(id)).isEmpty();
      assertThat(entries.find(id)).as("that it was there stays").isPresent();
      assertThat(trail).extracting(TrailEvent::action).containsExactly("EntryTextDestroyed");
    }

    @Test
    void while_the_case_is_active_or_no_schedule_is_approved_nothing_is_destroyed() {
      UUID id = ended(Kind.PROACTIVE, CASE);
      caseIs(true, "2026-12-01T15:00:00Z");
      run(APPROVED, "2029-12-02T18:00:00Z");
      caseIs(false, "2026-12-01T15:00:00Z");
      run(LawOfTests.read(), "2029-12-02T18:00:00Z");

      assertThat(entries.text(id)).isPresent();
    }

    @Test
    void an_entry_that_stands_keeps_its_text() {
      UUID id = add(Kind.PROACTIVE, CASE, EntryState.ACTIVE, null);
      caseIs(false, "2026-12-01T15:00:00Z");

      run(APPROVED, "2029-12-02T18:00:00Z");

      assertThat(entries.text(id)).isPresent();
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(b)")
  class WithoutACase {

    @Test
    void the_text_of_an_amber_alert_goes_sixty_days_after_its_end() {
      UUID id = ended(Kind.AMBER, null);
      UUID ofNoCaseOfOurs = ended(Kind.AMBER, "BCA-4711");

      run(LawOfTests.read(), "2027-01-22T18:00:00Z");
      assertThat(entries.text(id)).isPresent();
      run(LawOfTests.read(), "2027-01-23T18:00:00Z");

      assertThat(entries.text(id)).isEmpty();
      assertThat(entries.text(ofNoCaseOfOurs)).isEmpty();
    }
  }

  private void run(Law law, String at) {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    new DestroyEntryTexts(
            entries,
            new FileSchedule(cases.table, law, clock),
            law,
            event -> {
              trail.add(event);
              return UUID.randomUUID();
            },
            TransactionOperations.withoutTransaction(),
            clock)
        .run();
  }

  private void caseIs(boolean active, String at) {
    cases.table.write(new CaseWord(CASE, active, Charge.NONE, Set.of()), Instant.parse(at), "file");
  }

  private UUID ended(Kind kind, @Nullable String caseNumber) {
    return add(kind, caseNumber, EntryState.ENDED, ASKED);
  }

  private UUID add(
      Kind kind, @Nullable String caseNumber, EntryState state, @Nullable Instant ended) {
    UUID id = UUID.randomUUID();
    entries.add(
        new ManualEntry(
            id,
            UUID.randomUUID(),
            new ManualEntry.Asked(
                kind,
                "officer",
                Set.of("officer"),
                ASKED,
                Category.INVESTIGATIVE,
                "US-MN",
                "CRIMINAL_INVESTIGATION",
                caseNumber,
                null,
                null,
                LocalDate.of(2026, 11, 30)),
            state,
            new ManualEntry.Standing(
                ASKED,
                ASKED,
                ASKED,
                null,
                null,
                null,
                "commander",
                ended,
                ended == null ? null : EndCause.EXPIRED)),
        new ManualEntry.Text("TST123", "Seen at the theft"));
    return id;
  }
}
