package platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import platewarden.access.FindEndingTraining.Ending;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.Person;

/** What the job of the early morning ends, and whom the calendar warns before it does. */
class AccessThatEndsByItselfTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Person TRAINER = new Person("tuadmin", Set.of("technology-unit"));
  private static final Law LAW = law();

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final InMemoryAccess records = new InMemoryAccess();
  private final InMemoryChanges changes = new InMemoryChanges();
  private final AccountsFixture accounts = new AccountsFixture(clock);
  private final List<UUID> begun = new ArrayList<>();
  private final FindEndingTraining ending = new FindEndingTraining(records, records, LAW, clock);
  private final EndUnusedAccess job = job();

  private EndUnusedAccess job() {
    ChangeProcess process =
        new ChangeProcess() {
          @Override
          public void start(UUID changeId) {
            begun.add(changeId);
          }

          @Override
          public int giveBackTasksOf(String username) {
            return 0;
          }
        };
    return new EndUnusedAccess(
        records,
        records,
        changes,
        new ReportChange(
            changes,
            records,
            records,
            records,
            process,
            records,
            new RefusalsOnTrail(records, TransactionOperations.withoutTransaction()),
            clock),
        accounts,
        LAW,
        TransactionOperations.withoutTransaction(),
        clock);
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class Dormant {

    @Test
    void an_account_that_nobody_used_for_ninety_days_is_ended_and_once() {
      granted("unused", Duration.ofDays(91), Duration.ofDays(91).plusSeconds(1));
      granted("used", Duration.ofDays(91), Duration.ofDays(89));
      granted("never-used", Duration.ofDays(91), null);
      granted("new", Duration.ofDays(89), null);
      trained("unused", "used", "never-used", "new");

      job.end();
      job.end();

      assertThat(changes.all())
          .extracting(AccessChange::username, AccessChange::reason)
          .containsExactlyInAnyOrder(
              tuple("unused", ChangeReason.DORMANT), tuple("never-used", ChangeReason.DORMANT));
      assertThat(begun).hasSize(2);
      assertThat(records.actions()).containsOnly("AccessChangeReported");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {

    @Test
    void access_ends_the_day_after_the_training() {
      granted("until-today", Duration.ofDays(10), Duration.ofDays(1));
      granted("until-yesterday", Duration.ofDays(10), Duration.ofDays(1));
      training("until-today", TODAY);
      training("until-yesterday", TODAY.minusDays(1));

      job.end();

      assertThat(changes.all())
          .extracting(AccessChange::username, AccessChange::reason)
          .containsExactly(tuple("until-yesterday", ChangeReason.TRAINING_EXPIRED));
    }

    @Test
    void the_person_and_the_trainers_are_warned_thirty_days_before() {
      granted("in-thirty", Duration.ofDays(10), null);
      granted("in-thirty-one", Duration.ofDays(10), null);
      granted("renewed", Duration.ofDays(10), null);
      training("in-thirty", TODAY.plusDays(30));
      training("in-thirty-one", TODAY.plusDays(31));
      training("renewed", TODAY.plusDays(3));
      training("renewed", TODAY.plusYears(1));
      training("without-access", TODAY.plusDays(3));

      assertThat(ending.seenBy(TRAINER))
          .containsExactly(new Ending("in-thirty", TODAY.plusDays(30)));
      assertThat(ending.seenBy(new Person("in-thirty", Set.of("investigator")))).isEmpty();
      assertThat(ending.own(new Person("in-thirty", Set.of("investigator"))))
          .contains(TODAY.plusDays(30));
      assertThat(ending.own(new Person("renewed", Set.of("investigator")))).isEmpty();
    }
  }

  private void granted(String username, Duration since, @Nullable Duration unused) {
    records.save(
        new Authorization(
            UUID.randomUUID(),
            UUID.randomUUID(),
            username,
            NOW.minus(since),
            NOW.plus(Duration.ofDays(100)),
            null,
            "chief",
            NOW.minus(since),
            "{}",
            "signed",
            new byte[0],
            "",
            null));
    if (unused != null) {
      accounts.lastUse.put(username, NOW.minus(unused));
    }
  }

  private void trained(String... usernames) {
    for (String username : usernames) {
      training(username, TODAY.plusDays(200));
    }
  }

  private void training(String username, LocalDate until) {
    records.add(
        new PersonnelRecords.Training(
            UUID.randomUUID(), username, "LPR-1", "tuadmin", TODAY.minusDays(100), until));
  }

  private static Law law() {
    try {
      return LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
