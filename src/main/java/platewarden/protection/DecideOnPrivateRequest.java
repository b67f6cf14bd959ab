package platewarden.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.protection.ProtectionRequest.Decision;
import platewarden.protection.ProtectionRequest.State;
import platewarden.protection.SortedRead.Part;

/**
 * Records what a person decided at a step, or refuses the decision. No words are kept, only codes.
 */
@Service
@Transactional
public class DecideOnPrivateRequest {

  private static final Clause DOCUMENT = Clause.of("Minn. R. 8290.0400 subp. 1");
  private static final Clause COMPETING = Clause.of("13.824 subd. 3(b)");
  private static final Clause DESTRUCTION = PrivateTrail.CLAUSE;

  private final ProtectionFile file;
  private final JudgeProtection rules;
  private final PrivateTrail trail;
  private final Clock clock;

  DecideOnPrivateRequest(
      ProtectionFile file, JudgeProtection rules, PrivateTrail trail, Clock clock) {
    this.file = file;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
  }

  /** A document was shown to this person, or was not. */
  public void check(
      String by,
      UUID id,
      @Nullable String method,
      @Nullable LocalDate shownOn,
      @Nullable String outcome) {
    Check.Outcome found = code(Check.Outcome.class, outcome);
    Check.Method shown = code(Check.Method.class, method);
    if (found == null || shown == null || shownOn == null) {
      throw refused(
          DOCUMENT,
          "a named person sees the card, the program's form or the participant's authorization",
          "What was shown, when, or what was found is missing");
    }
    if (found == Check.Outcome.VERIFIED
        && !rules.presumes(shown, shownOn, Days.of(clock.instant()))) {
      throw refused(
          DOCUMENT,
          "a document that was shown lets participation be presumed",
          "A document cannot have been shown on a day to come");
    }
    Check check = new Check(shown, shownOn, found, by, clock.instant());
    change(id, by, "DocumentChecked", found.name(), changed -> changed.checked(check));
  }

  /** The second person on what the first did not find verified. */
  public void confirmOutcome(String by, UUID id, @Nullable String code) {
    ProtectionRequest request = file.find(id).orElseThrow();
    Check check = request.check();
    one(DESTRUCTION, code, "REFUSE", "VERIFIED", "ASK_AGAIN");
    if (check == null || check.by().equals(by)) {
      throw refused(
          DESTRUCTION,
          "no request ends by one person's word",
          "The document was not checked by somebody else before");
    }
    change(id, by, "OutcomeConfirmed", String.valueOf(code), changed -> changed);
  }

  /** On copies in case files: kept as active criminal investigative data, or destroyed. */
  public void decideCaseCopies(String by, UUID id, @Nullable String code) {
    Decision decision =
        decision(by, one(Clause.of("13.82 subd. 7"), code, "KEEP_CASE_COPY", "DESTROY"));
    change(id, by, "ExceptionDecided", decision.code(), changed -> changed.caseCopies(decision));
  }

  /** On reads that a hold asks for as well. */
  public void decideCompeting(String by, UUID id, @Nullable String code) {
    Decision decision = decision(by, one(COMPETING, code, "DESTROY", "PRESERVE_SEALED", "PARTLY"));
    ProtectionRequest request = file.find(id).orElseThrow();
    int chosen = request.of(Part.CHOSEN).size();
    if (decision.code().equals("PARTLY")
        && (chosen == 0 || chosen == request.of(Part.COMPETING).size())) {
      throw refused(
          COMPETING,
          "whoever decides in part says which part",
          "On the request's page none is chosen to be preserved, or all are");
    }
    change(id, by, "CompetingDutyDecided", decision.code(), changed -> changed.competing(decision));
  }

  /** Chooses which reads are preserved if the decision is to preserve them in part. */
  public void choosePreserved(String by, UUID id, Set<UUID> reads) {
    if (file.find(id).orElseThrow().competing() != null) {
      throw refused(COMPETING, "what is decided is not chosen again", "It is decided");
    }
    change(
        id,
        by,
        "PreservedChosen",
        Integer.toString(reads.size()),
        changed -> changed.chosen(reads));
  }

  /** Whether a stated end is one. */
  public void confirmEnd(String by, UUID id, @Nullable String code) {
    String decided = one(Clause.of("Minn. R. 8290.0300 subp. 2"), code, "END", "STAY");
    if (file.find(id).orElseThrow().state() != State.PROTECTED) {
      throw refused(DESTRUCTION, "only a protection in force can end", "It is not in force");
    }
    change(id, by, "EndDecided", decided, changed -> changed);
  }

  private Decision decision(String by, String code) {
    return new Decision(code, by, clock.instant());
  }

  private void change(UUID id, String by, String action, String code, UnaryOperator<Changed> how) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    if (request.state().closed()) {
      throw refused(DESTRUCTION, "a closed request is not decided on", "The request is closed");
    }
    file.save(how.apply(Changed.from(request)).now());
    trail.done(action, by, id, "decision", code);
  }

  private static String one(Clause clause, @Nullable String code, String... known) {
    for (String each : known) {
      if (each.equals(code)) {
        return each;
      }
    }
    throw refused(clause, "a decision is one of those that the form shows", "No decision is made");
  }

  private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String code) {
    try {
      return code == null ? null : Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static Refused refused(Clause clause, String rule, String reason) {
    return new Refused(
        Refused.Kind.INCOMPLETE, new Refusal(clause, rule, reason, "Complete the form"));
  }
}
