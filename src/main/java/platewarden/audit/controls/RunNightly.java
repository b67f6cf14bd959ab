package platewarden.audit.controls;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.audit.MakePack;
import platewarden.audit.Period;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * Each night: counts what the controls need of reads while they are there, then runs the controls
 * over one audit cycle up to yesterday.
 */
@Component
class RunNightly {

  private static final Clause AUDIT = Clause.of("13.824 subd. 6(a)");

  private final ReaderDays readerDays;
  private final MakePack make;
  private final Law law;
  private final Clock clock;

  RunNightly(ReaderDays readerDays, MakePack make, Law law, Clock clock) {
    this.readerDays = readerDays;
    this.make = make;
    this.law = law;
    this.clock = clock;
  }

  @Scheduled(cron = "0 30 0 * * *", zone = "America/Chicago")
  void count() {
    readerDays.count(clock.instant());
  }

  @Scheduled(cron = "0 0 4 * * *", zone = "America/Chicago")
  void run() {
    LocalDate yesterday = Days.of(clock.instant()).minusDays(1);
    LocalDate first = yesterday.minus(law.number(AUDIT, "audit", yesterday).period()).plusDays(1);
    make.over(Period.of(first, yesterday, clock.instant()), "system");
  }
}
