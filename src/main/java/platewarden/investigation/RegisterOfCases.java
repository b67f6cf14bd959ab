package platewarden.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * Answers from the table, which a file or people feed; or, where the department's register can be
 * asked, from its last answer while that is fresh, and else from a new one. A register that does
 * not answer says neither yes nor no, and so no.
 */
@Service
public class RegisterOfCases implements CaseRegister {

  /**
   * A register that was just silent is left alone for a moment: collection must not wait for it.
   */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private final CaseTable table;
  private final HearCase hear;
  private final Optional<AskRegister> register;
  private final Law law;
  private final Clock clock;
  private final TransactionTemplate ofItsOwn;
  private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

  /** Answers from this table, and from this register where there is one. */
  public RegisterOfCases(
      CaseTable table,
      HearCase hear,
      Optional<AskRegister> register,
      Law law,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.hear = hear;
    this.register = register;
    this.law = law;
    this.clock = clock;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<CaseRecord> find(String caseNumber) {
    CaseStanding standing = standing(caseNumber);
    return standing == CaseStanding.UNREACHABLE || standing == CaseStanding.NOT_THERE
        ? Optional.empty()
        : table.find(caseNumber).map(CaseTable.Entry::record);
  }

  @Override
  public Optional<CaseRecord> find(UUID caseId) {
    return table.find(caseId).flatMap(known -> find(known.record().number()));
  }

  /** What the register says of the case now. */
  public CaseStanding standing(String caseNumber) {
    Optional<CaseTable.Entry> known = table.find(caseNumber);
    if (register.isEmpty() || known.filter(this::fresh).isPresent()) {
      return known
          .map(it -> it.record().active() ? CaseStanding.ACTIVE : CaseStanding.INACTIVE)
          .orElse(CaseStanding.NOT_THERE);
    }
    if (!CaseWord.isNumber(caseNumber)) {
      return CaseStanding.NOT_THERE;
    }
    return ask(register.get(), caseNumber, known);
  }

  private boolean fresh(CaseTable.Entry entry) {
    Instant now = clock.instant();
    Duration kept = law.number("case-register", "freshAnswer", Days.of(now)).duration();
    return entry.heardFrom().equals("register") && entry.heardAt().plus(kept).isAfter(now);
  }

  private CaseStanding ask(AskRegister asked, String caseNumber, Optional<CaseTable.Entry> known) {
    if (clock.instant().isBefore(silentUntil.get())) {
      return CaseStanding.UNREACHABLE;
    }
    AskRegister.Answer answer = asked.about(caseNumber);
    CaseWord word = answer.word();
    if (answer.standing() == CaseStanding.UNREACHABLE) {
      silentUntil.set(clock.instant().plus(LEFT_ALONE));
    } else if (word != null) {
      ofItsOwn.executeWithoutResult(status -> hear.hear(word, "register"));
    } else {
      known.ifPresent(
          it -> ofItsOwn.executeWithoutResult(status -> hear.gone(it.record(), "register")));
    }
    return answer.standing();
  }
}
