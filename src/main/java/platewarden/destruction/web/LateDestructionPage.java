package platewarden.destruction.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import platewarden.destruction.LateDestruction;
import platewarden.destruction.LateDestruction.Kind;
import platewarden.destruction.LateDestructions;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Page;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;

/** The record of a late destruction, and the alarm on the home pages of those who answer for it. */
@Page
@RequestMapping("/destruction/late")
class LateDestructionPage implements Agenda {

  private static final Set<String> TOLD =
      Set.of("technology-unit-commander", "technology-unit", "office-of-technology");
  private static final Set<String> EXPLANATIONS =
      Set.of("technology-unit-commander", "chief-of-police", "auditor", "city-attorney");

  private final LateDestructions late;
  private final Times times;

  LateDestructionPage(LateDestructions late, Times times) {
    this.late = late;
    this.times = times;
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Person me, Model model) {
    model.addAttribute(
        "late", late.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute(
        "explanation",
        EXPLANATIONS.stream().anyMatch(me::has) ? late.explanation(id).orElse("") : "");
    return "destruction/late";
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    boolean told = TOLD.stream().anyMatch(person::has);
    boolean chief = person.has("chief-of-police");
    return late.all().stream()
        .filter(each -> each.certifiedAt() == null)
        .filter(each -> told || (chief && each.toldChiefAt() != null))
        .map(this::waiting)
        .toList();
  }

  private Waiting waiting(LateDestruction each) {
    return new Waiting(
        "Destruction is late",
        (each.object() == Kind.DAY ? "Reads of " + each.objectId() : "Single reads")
            + ", due "
            + times.near(each.dueAt())
            + ". 13.824 subd. 3(a)",
        "/destruction/late/" + each.id(),
        Mood.BAD,
        "Late");
  }
}
