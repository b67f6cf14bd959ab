package platewarden.investigation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the register again about exigencies that were taken on an officer's word, until it answers:
 * then they are confirmed, or over.
 */
@Service
public class ConfirmCases {

  private final TrackingFile file;
  private final RegisterOfCases register;
  private final EndTracking end;

  /** Asks this register. */
  public ConfirmCases(TrackingFile file, RegisterOfCases register, EndTracking end) {
    this.file = file;
    this.register = register;
    this.end = end;
  }

  /** Every five minutes. */
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
  @Transactional
  public void confirm() {
    for (TrackingAuthorization one : file.all()) {
      if (one.caseUnconfirmed() && one.state().open()) {
        switch (register.standing(one.caseNumber())) {
          case ACTIVE -> file.save(one.confirmed());
          case INACTIVE, NOT_THERE -> end.caseInactive(one.id());
          case UNREACHABLE -> {}
        }
      }
    }
  }
}
