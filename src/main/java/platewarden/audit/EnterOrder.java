package platewarden.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.CommissionerOrder.Kind;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Enters what the commissioner of administration ordered. An additional audit begins with it; that
 * readers stop, and that they may run again, is told to whoever stops them, in one transaction.
 */
@Service
public class EnterOrder {

  /** Who may enter an order. Stopping needs no approval. */
  public static final Set<String> ENTERING =
      Set.of(
          "responsible-authority", "technology-unit-commander", "chief-of-police", "city-attorney");

  private final CommissionerOrders orders;
  private final BeginAudit begin;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  /** Enters in this record. */
  public EnterOrder(
      CommissionerOrders orders,
      BeginAudit begin,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.orders = orders;
    this.begin = begin;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A letter.
   *
   * @param answerBy by when an additional audit has to be complete, or the agency may respond
   */
  public record Letter(
      @Nullable Kind kind,
      @Nullable LocalDate dated,
      @Nullable LocalDate answerBy,
      @Nullable String words) {}

  /**
   * Enters it.
   *
   * @return the audit that it began, empty when it is no order of an audit
   * @throws platewarden.law.Refused when somebody else enters it, or it says too little
   */
  @Transactional
  public Optional<UUID> enter(Person by, Letter letter, byte @Nullable [] document) {
    if (ENTERING.stream().noneMatch(by::has)) {
      throw AuditRefusals.forbidden(
          AuditRefusals.RESULTS,
          "orders are entered by those who answer to the commissioner",
          "You are not one of them",
          "give it to the responsible authority at once");
    }
    if (letter.kind() == null) {
      throw AuditRefusals.incomplete(
          AuditRefusals.RESULTS, "a letter is of a kind", "No kind was chosen", "choose one");
    }
    Kind kind = letter.kind();
    Clause clause = kind == Kind.ADDITIONAL_AUDIT ? AuditRefusals.AUDIT : AuditRefusals.RESULTS;
    LocalDate dated = AuditRefusals.day(clause, "a letter", letter.dated(), clock);
    String words = AuditRefusals.text(clause, "What it says", letter.words());
    byte[] file = AuditRefusals.pdf(clause, "the letter", document);
    UUID audit = null;
    if (kind == Kind.ADDITIONAL_AUDIT) {
      if (letter.answerBy() == null) {
        throw AuditRefusals.incomplete(
            clause,
            "an ordered audit has its last day",
            "The day is missing",
            "enter the day of the order, or one year from it when it names none");
      }
      audit = begin.ordered(letter.answerBy(), by.username());
    }
    UUID of =
        kind == Kind.REINSTATEMENT ? suspended().map(CommissionerOrder::id).orElse(null) : null;
    if (kind == Kind.REINSTATEMENT && of == null) {
      throw AuditRefusals.conflict(
          clause,
          "what was not suspended is not reinstated",
          "No order of suspension stands",
          "enter the order of suspension first");
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    orders.keep(
        new CommissionerOrder(
            id,
            kind,
            dated,
            letter.answerBy(),
            audit,
            of,
            words,
            Sha256.of(file),
            by.username(),
            now),
        file);
    trail.record(
        TrailEvent.done("CommissionersLetterEntered", by.username(), "order", id.toString())
            .under(clause)
            .with("kind", kind.name())
            .with("dated", dated.toString()));
    if (kind == Kind.SUSPENSION) {
      events.publishEvent(new SuspensionOrdered(id, dated, now));
    } else if (of != null) {
      events.publishEvent(new ReinstatementEntered(id, of, dated));
    }
    return Optional.ofNullable(audit);
  }

  /** All letters, the newest first. */
  @Transactional(readOnly = true)
  public List<CommissionerOrder> all() {
    return orders.all();
  }

  /** The order of suspension that no reinstatement ended. */
  @Transactional(readOnly = true)
  public Optional<CommissionerOrder> suspended() {
    List<CommissionerOrder> all = orders.all();
    Set<UUID> ended =
        new HashSet<>(all.stream().flatMap(order -> Stream.ofNullable(order.of())).toList());
    return all.stream()
        .filter(order -> order.kind() == Kind.SUSPENSION && !ended.contains(order.id()))
        .findFirst();
  }

  /** A letter's document; that it was looked at is on the trail. */
  @Transactional
  public Optional<byte[]> document(Person by, UUID id) {
    Optional<byte[]> found = orders.document(id);
    if (found.isPresent()) {
      trail.record(
          TrailEvent.done("CommissionersLetterViewed", by.username(), "order", id.toString())
              .under(AuditRefusals.RESULTS));
    }
    return found;
  }
}
