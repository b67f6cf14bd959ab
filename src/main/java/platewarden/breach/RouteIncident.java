package platewarden.breach;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.platform.security.Accounts;

/** Finds out whom a breach concerns: nobody answers their own (C-42). */
@Service
public class RouteIncident {

  private final Breaches breaches;
  private final Accounts accounts;
  private final JudgeBreach judge;
  private final RecordStep record;

  /** Asks these accounts and rules. */
  public RouteIncident(Breaches breaches, Accounts accounts, JudgeBreach judge, RecordStep record) {
    this.breaches = breaches;
    this.accounts = accounts;
    this.judge = judge;
    this.record = record;
  }

  /** Routes it; the same again changes nothing. */
  public Breach route(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (!breach.done(Breach.Step.ROUTED)) {
      JudgeBreach.Concern concern = judge.concern(subject(breach));
      record.record(id, Breach.Step.ROUTED, concern.name(), "system", BreachRefusals.DELAY);
    }
    return breaches.find(id).orElseThrow();
  }

  private JudgeBreach.Subject subject(Breach breach) {
    Optional<Accounts.Account> account = Optional.empty();
    if (breach.subject() != null) {
      try {
        account = accounts.find(breach.subject());
      } catch (RuntimeException e) {
        // Who cannot be asked about is not known, and not known goes outside.
        account = Optional.empty();
      }
    }
    return account
        .map(
            it ->
                new JudgeBreach.Subject(
                    true,
                    it.roles().contains("technology-unit")
                        || it.roles().contains("technology-unit-commander"),
                    it.roles().contains("chief-of-police")))
        .orElse(new JudgeBreach.Subject(false, false, false));
  }
}
