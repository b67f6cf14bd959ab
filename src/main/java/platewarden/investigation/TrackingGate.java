package platewarden.investigation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization.Basis;

/**
 * Answers from the record and the register at every call. Whatever a timer or a task is late with:
 * past its end, and without an active case, nothing is authorized.
 */
@Service
@Transactional(readOnly = true)
public class TrackingGate implements TrackingAuthorizations {

  private final TrackingFile file;
  private final RegisterOfCases register;

  /** Answers from these. */
  public TrackingGate(TrackingFile file, RegisterOfCases register) {
    this.file = file;
    this.register = register;
  }

  @Override
  public Optional<InForce> of(String caseNumber, Instant at) {
    Optional<TrackingAuthorization> longest =
        file.ofCase(caseNumber).stream()
            .filter(it -> it.inForce(at))
            .max(Comparator.comparing(it -> Objects.requireNonNull(it.until())));
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    CaseStanding standing = register.standing(caseNumber);
    return file.ofCase(caseNumber).stream()
        .filter(it -> it.inForce(at) && supported(it, standing))
        .max(Comparator.comparing(it -> Objects.requireNonNull(it.until())))
        .map(it -> new InForce(it.id(), it.basis().name(), Objects.requireNonNull(it.until())));
  }

  private static boolean supported(TrackingAuthorization one, CaseStanding standing) {
    return switch (standing) {
      case ACTIVE -> true;
      case INACTIVE, NOT_THERE -> false;
      // Taken on the officer's word when the register did not answer, and asked about until it
      // does.
      case UNREACHABLE -> one.basis() == Basis.EXIGENCY && one.caseUnconfirmed();
    };
  }
}
