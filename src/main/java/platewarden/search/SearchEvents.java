package platewarden.search;

import java.util.List;
import java.util.UUID;
import platewarden.law.Clause;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.trail.TrailEvent;

/** Searches as the trail tells them: never with a plate, a place or a reason. */
final class SearchEvents {

  private static final Clause EACH_ACCESS = Clause.of("13.824 subd. 7(b)");

  private SearchEvents() {}

  static TrailEvent event(
      String action, UUID id, Person by, SearchRequest request, Judgement judgement) {
    TrailEvent event =
        TrailEvent.done(action, by.username(), "search", id.toString())
            .under(EACH_ACCESS)
            .with("judgement", judgement.id());
    return switch (StatedPurpose.of(request.purpose())) {
      case NONE -> event;
      case LAWFUL -> event.with("purpose", String.valueOf(request.purpose()).strip());
      default -> event.with("purpose", StatedPurpose.of(request.purpose()).name());
    };
  }

  static TrailEvent refused(TrailEvent event, Refused refused) {
    List<String> refusals =
        refused.refusals().stream().map(r -> r.clause() + ": " + r.rule()).toList();
    return event.refused().under(refused.refusals().get(0).clause()).with("refusals", refusals);
  }
}
