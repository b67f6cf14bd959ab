package platewarden.reads.store;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.DayClosed;
import platewarden.reads.KeepDayOpen;

/** By the same locks that whoever stores reads takes. */
@Component
class OpenDays implements KeepDayOpen {

  private final DayLocks locks;

  OpenDays(DayLocks locks) {
    this.locks = locks;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keepOpen(LocalDate day) {
    try {
      locks.share(day);
      return true;
    } catch (DayClosed closed) {
      return false;
    }
  }
}
