package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.investigation.CopyDestructions.Destruction;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/**
 * Destroys copies in investigative files: written down first, then the key of each, then the rows,
 * then a look whether anything is left, and only then a signed certificate. Every step can be
 * repeated; what a crash interrupts, the next run finishes.
 */
@Service
public class DestroyCaseCopies {

  private static final Clause METHOD = Clause.of("13.05 subd. 5(b)");

  private final CaseCopies copies;
  private final CopyDestructions destructions;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** Destroys in these files. */
  public DestroyCaseCopies(
      CaseCopies copies,
      CopyDestructions destructions,
      Trail trail,
      TrailLog log,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.copies = copies;
    this.destructions = destructions;
    this.trail = trail;
    this.log = log;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Destroys copies of one case.
   *
   * @param basis the clause, for the certificate
   * @param hidden whether that it was done is private (13.824 subd. 3(c)): its entries stand in the
   *     private partition and no list shows it
   * @return the certificate, a signed note
   */
  public String destroy(
      UUID caseId, List<CaseCopy> these, String by, Clause basis, boolean hidden) {
    return destroy(UUID.randomUUID(), caseId, these, by, basis, hidden);
  }

  /**
   * The same, under an id of the caller's.
   *
   * @param id not that of one that is unfinished
   */
  String destroy(
      UUID id, UUID caseId, List<CaseCopy> these, String by, Clause basis, boolean hidden) {
    Destruction begun =
        new Destruction(
            id,
            caseId,
            now(),
            by,
            basis.citation(),
            hidden,
            these.stream().map(CaseCopy::id).toList(),
            these.stream().map(CaseCopy::sha256).sorted().toList(),
            null,
            null);
    transaction.executeWithoutResult(
        status -> {
          destructions.begin(begun);
          trail.record(
              event("CopiesDestructionBegun", begun).with("copies", begun.copies().size()));
        });
    return finish(begun);
  }

  /** What was destroyed, and the certificate of it. */
  record Finished(Destruction destruction, String note) {}

  /** Finishes what was begun, and says what that was. */
  List<Finished> finish() {
    return destructions.unfinished().stream()
        .map(begun -> new Finished(begun, finish(begun)))
        .toList();
  }

  private String finish(Destruction begun) {
    transaction.executeWithoutResult(status -> destructions.destroy(begun));
    long remaining = destructions.remaining(begun);
    if (remaining > 0) {
      throw new IllegalStateException(remaining + " copies of " + begun.id() + " are still there");
    }
    Instant certifiedAt = now();
    String note = log.sign(text(begun, certifiedAt));
    transaction.executeWithoutResult(
        status -> {
          destructions.certify(begun, certifiedAt, note);
          for (UUID copy : begun.copies()) {
            if (!begun.hidden()) {
              copies.custody(
                  begun.caseId(),
                  copy,
                  certifiedAt,
                  begun.begunBy(),
                  "DESTROYED",
                  begun.id().toString());
            }
          }
          TrailEvent done =
              event("CopiesDestroyed", begun)
                  .with("copies", begun.copies().size())
                  .with("certificate", begun.id().toString());
          trail.record(begun.hidden() ? done.with("note", note) : done);
        });
    return note;
  }

  private TrailEvent event(String action, Destruction begun) {
    return TrailEvent.done(action, begun.begunBy(), "case", begun.caseId().toString())
        .under(Clause.of(begun.basis()))
        .in(begun.hidden() ? Partition.PRIVATE : Partition.RESTRICTED);
  }

  /** The certificate's words; one line for each fact, in this order. */
  private static String text(Destruction begun, Instant certifiedAt) {
    StringBuilder text =
        new StringBuilder("platewarden case copies destruction certificate v1\n")
            .append("id ")
            .append(begun.id())
            .append('\n')
            .append("clause ")
            .append(begun.basis())
            .append('\n')
            .append("method ")
            .append(METHOD)
            .append(": key of each copy destroyed, then its row\n")
            .append("case ")
            .append(begun.caseId())
            .append('\n')
            .append("copies ")
            .append(begun.copies().size())
            .append('\n')
            .append("begun ")
            .append(begun.begunAt())
            .append('\n')
            .append("certified ")
            .append(certifiedAt)
            .append('\n');
    begun.commitments().forEach(it -> text.append("commitment ").append(it).append('\n'));
    return text.append("remaining 0\n").toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
