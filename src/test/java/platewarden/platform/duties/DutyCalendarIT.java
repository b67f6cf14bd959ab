package platewarden.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.PlatewardenIT;

@PlatewardenIT
class DutyCalendarIT {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionOperations transaction;

  private final String name = "test-" + UUID.randomUUID();
  private final List<String> begun = new ArrayList<>();

  @Test
  void a_period_begins_on_its_day_in_saint_paul_and_only_once() {
    calendar("2026-10-31T04:59:59Z", duty(false)).beginWhatIsDue();
    assertThat(begun).isEmpty();
    calendar("2026-10-31T05:00:00Z", duty(false)).beginWhatIsDue();
    calendar("2026-10-31T05:05:00Z", duty(false)).beginWhatIsDue();
    calendar("2026-11-02T05:05:00Z", duty(false)).beginWhatIsDue();

    assertThat(begun).containsExactly("2026");
    assertThat(
            jdbc.queryForObject("select due from duty_due where duty = ?", LocalDate.class, name))
        .isEqualTo("2026-12-15");
  }

  @Test
  void a_period_that_could_not_begin_is_not_entered_and_keeps_no_other_from_beginning() {
    DutyCalendar broken = calendar("2026-11-02T05:05:00Z", duty(true), duty(false));
    broken.beginWhatIsDue();

    assertThat(begun).containsExactly("2026");
  }

  private RecurringDuty duty(boolean broken) {
    return new RecurringDuty() {
      @Override
      public String duty() {
        return name;
      }

      @Override
      public Optional<Period> period(LocalDate today) {
        return Optional.of(new Period("2026", DAY, LocalDate.of(2026, 12, 15)));
      }

      @Override
      public void begin(Period period) {
        if (broken) {
          throw new IllegalStateException("test");
        }
        begun.add(period.name());
      }
    };
  }

  private DutyCalendar calendar(String now, RecurringDuty... duties) {
    return new DutyCalendar(
        () -> List.of(duties), jdbc, transaction, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }
}
