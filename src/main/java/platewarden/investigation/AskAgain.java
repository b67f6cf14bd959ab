package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Asks the department's register again about every case that was active, so that one that ended is
 * noticed though nobody asks for it.
 */
@Service
public class AskAgain {

  private final CaseTable table;
  private final RegisterOfCases register;
  private final Optional<AskRegister> asked;
  private final Clock clock;

  /** Asks this register. */
  public AskAgain(
      CaseTable table, RegisterOfCases register, Optional<AskRegister> asked, Clock clock) {
    this.table = table;
    this.register = register;
    this.asked = asked;
    this.clock = clock;
  }

  /** Every five minutes. */
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
  public void ask() {
    if (asked.isEmpty()) {
      return;
    }
    Instant began = clock.instant();
    List<CaseTable.Entry> active =
        table.all().stream()
            .filter(entry -> entry.record().active() && entry.heardAt().isBefore(began))
            .toList();
    for (CaseTable.Entry entry : active) {
      if (register.standing(entry.record().number()) == CaseStanding.UNREACHABLE) {
        return;
      }
    }
  }
}
