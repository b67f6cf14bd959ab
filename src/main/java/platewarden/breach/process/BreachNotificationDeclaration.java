package platewarden.breach.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.breach.AssessBreach;
import platewarden.breach.Breaches;
import platewarden.breach.DelayNotice;
import platewarden.breach.GiveNotice;
import platewarden.breach.JudgeBreach;
import platewarden.breach.JudgeBreach.Answer;
import platewarden.breach.KeepBreachNotes;
import platewarden.breach.LookUpContacts;
import platewarden.breach.ReportBreach;
import platewarden.breach.process.BreachNotificationProcess.Tasks;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a breach. */
@Component
public final class BreachNotificationDeclaration implements DeclaresProcess {

  private final Breaches breaches;
  private final AssessBreach assess;
  private final DelayNotice delay;
  private final LookUpContacts contacts;
  private final GiveNotice notice;
  private final ReportBreach report;
  private final KeepBreachNotes notes;

  /** Answers from this record. */
  public BreachNotificationDeclaration(
      Breaches breaches,
      AssessBreach assess,
      DelayNotice delay,
      LookUpContacts contacts,
      GiveNotice notice,
      ReportBreach report,
      KeepBreachNotes notes) {
    this.breaches = breaches;
    this.assess = assess;
    this.delay = delay;
    this.contacts = contacts;
    this.notice = notice;
    this.report = report;
    this.notes = notes;
  }

  @Override
  public String key() {
    return BreachNotificationProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return BreachNotificationProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    // Whoever reported a breach is no party to it: they may answer it as anybody else of the group.
    return breaches
        .find(UUID.fromString(businessKey))
        .map(
            it ->
                new RecordParties(
                    "system", it.subject() == null ? Set.of() : Set.of(it.subject())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    String note = given.notes().get("note");
    switch (given.step()) {
      case Tasks.CONTAIN ->
          assess.contained(
              given.by(), id, ticked(given, BreachNotificationProcess.CONTAINED), note);
      case Tasks.ASSESS, Tasks.ASSESS_OUTSIDE -> assessed(given, id, note);
      case Tasks.CONFIRM ->
          assess.confirmed(
              given.by(), id, code(given, BreachNotificationProcess.CONFIRM_DECISION), note);
      case Tasks.INVESTIGATE_UNIT, Tasks.INVESTIGATE_OUTSIDE ->
          assess.investigated(given.by(), id, true, done(given), note);
      case Tasks.INVESTIGATE_OTC -> assess.investigated(given.by(), id, false, done(given), note);
      case Tasks.DELAY, Tasks.RETEST ->
          delay.determined(
              given.by(), id, code(given, BreachNotificationProcess.DELAY_DECISION), note);
      case Tasks.CONTACTS -> contacts.all(given.by(), id, done(given), note);
      case Tasks.APPROVE ->
          notice.approved(given.by(), id, ticked(given, BreachNotificationProcess.APPROVED), note);
      case Tasks.SUBSTITUTED ->
          notice.substituted(given.by(), id, ticked(given, BreachNotificationProcess.CONFIRMED));
      case Tasks.REFERRAL ->
          report.referral(given.by(), id, code(given, BreachNotificationProcess.REFERRAL), note);
      case Tasks.REPORT ->
          report.ready(given.by(), id, ticked(given, BreachNotificationProcess.REPORT_READY));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
    given
        .notes()
        .forEach((key, text) -> notes.keep(given.taskId(), key, text, given.by().username()));
  }

  private void assessed(FormAnswer given, UUID id, @Nullable String note) {
    boolean asked = delay.asked(id);
    if (code(given, BreachNotificationProcess.DELAY_ASKED).equals("YES") && !asked) {
      throw new Refused(
          Refused.Kind.INCOMPLETE,
          new Refusal(
              Clause.of("13.055 subd. 3"),
              "a delay is asked for with its case",
              "No request to delay stands on the record",
              "state it on the record's page first"));
    }
    assess.assessed(
        given.by(),
        id,
        new JudgeBreach.Elements(
            answer(given, BreachNotificationProcess.ACQUIRED),
            answer(given, BreachNotificationProcess.PURPOSE),
            answer(given, BreachNotificationProcess.INTENT)),
        code(given, BreachNotificationProcess.ASSESSMENT),
        note);
    given.values().put(BreachNotificationProcess.DELAY_ASKED, asked ? "YES" : "NO");
  }

  private static Answer answer(FormAnswer given, String variable) {
    return switch (code(given, variable)) {
      case "YES" -> Answer.YES;
      case "NO" -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  private static String code(FormAnswer given, String variable) {
    String code = given.text(variable);
    return code == null ? "" : code;
  }

  private static boolean done(FormAnswer given) {
    return ticked(given, BreachNotificationProcess.DONE);
  }

  private static boolean ticked(FormAnswer given, String box) {
    return Boolean.TRUE.equals(given.values().get(box));
  }
}
