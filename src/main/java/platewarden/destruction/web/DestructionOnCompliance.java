package platewarden.destruction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.destruction.Certificate;
import platewarden.destruction.DestroyDueReads;
import platewarden.destruction.FindCertificates;
import platewarden.destruction.LateDestruction;
import platewarden.destruction.LateDestructions;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/** The last certificates on the compliance page, and the next destruction among the clocks. */
@Component
class DestructionOnCompliance implements ComplianceCard {

  private static final int SHOWN = 3;

  private final DestroyDueReads reads;
  private final FindCertificates certificates;
  private final LateDestructions late;
  private final Times times;

  DestructionOnCompliance(
      DestroyDueReads reads, FindCertificates certificates, LateDestructions late, Times times) {
    this.reads = reads;
    this.certificates = certificates;
    this.late = late;
    this.times = times;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<Certificate> all = certificates.all();
    List<List<Cell>> rows = new ArrayList<>();
    for (Certificate one : all.subList(0, Math.min(SHOWN, all.size()))) {
      long clean = one.stores().stream().filter(store -> store.remaining() == 0).count();
      rows.add(
          List.of(
              Cell.link(times.day(one.day()), "/destruction/certificates/" + one.id()),
              Cell.of(String.format(java.util.Locale.US, "%,d", one.reads())),
              Cell.of(clean + " of " + one.stores().size() + " verified")));
    }
    return Optional.of(
        new Card(
            "Destruction certificates",
            "",
            List.of(),
            List.of("Day", "Reads", "Stores"),
            rows,
            rows.isEmpty() ? "No day was destroyed yet." : "",
            new Link("All certificates", "/destruction")));
  }

  @Override
  public List<Finding> findings(Person person) {
    return late.all().stream().filter(LateDestruction::open).map(this::finding).toList();
  }

  private Finding finding(LateDestruction each) {
    String what =
        each.object() == LateDestruction.Kind.DAY
            ? "the reads of " + each.objectId()
            : "single reads";
    boolean done = each.certifiedAt() != null;
    return new Finding(
        done
            ? "The late destruction of " + what + " is to be explained"
            : "Destruction of " + what + " is late",
        each.openedAt(),
        done ? null : each.limitAt(),
        "13.824 subd. 3(a)",
        done ? "Explain or judge it in Tasklist" : "See what holds it up",
        "/destruction/late/" + each.id(),
        done ? Mood.WARN : Mood.BAD);
  }

  @Override
  public List<Due> due(Person person) {
    return reads.upcoming().stream()
        .limit(1)
        .map(
            day ->
                new Due(
                    "Destruction of the reads of " + times.day(day.day()),
                    day.dueAt(),
                    0,
                    "/destruction"))
        .toList();
  }
}
