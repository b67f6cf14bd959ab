package platewarden.trail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.trail.TrailEvent.Partition;

/** Decides for each cell of the trail whether the public may see it. */
@Service
class ClassifyEntries implements PublicTrail {

  private static final String CHAPTER_5B =
      "private data on a participant of the address confidentiality program (13.824 subd. 3(c))";
  private static final String RECORD =
      "may concern an active investigation (13.82 subd. 7); shown as a pseudonym";

  private final TrailLog log;
  private final Pseudonyms pseudonyms;

  ClassifyEntries(TrailLog log, Pseudonyms pseudonyms) {
    this.log = log;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public List<Row> rows(long before, int limit) {
    long to = Math.min(before, log.size());
    List<Row> rows = new ArrayList<>();
    for (TrailEntry entry : log.entries(Math.max(0, to - limit), to)) {
      rows.add(0, row(entry));
    }
    return rows;
  }

  private Row row(TrailEntry entry) {
    if (entry.partition() == Partition.PRIVATE) {
      Cell none = Cell.withheld(CHAPTER_5B);
      return new Row(entry.index(), entry.time(), none, none, none, none, none);
    }
    boolean open = entry.partition() == Partition.PUBLIC;
    return new Row(
        entry.index(),
        entry.time(),
        Cell.of(entry.action()),
        Cell.of(entry.outcome()),
        Cell.of(entry.clause()),
        account(entry.actor(), open),
        subject(entry, open));
  }

  private Cell account(@Nullable String actor, boolean open) {
    if (actor == null) {
      return Cell.withheld("destroyed under its records schedule");
    }
    boolean nobodys = actor.equals("system") || actor.equals("nobody") || open;
    return Cell.of(nobodys ? actor : "account " + pseudonyms.apply(actor));
  }

  private Cell subject(TrailEntry entry, boolean open) {
    String type = entry.subjectType();
    String id = entry.subjectId();
    if (type == null || id == null) {
      return Cell.withheld("destroyed under its records schedule");
    }
    return open
        ? Cell.of(type + " " + id)
        : new Cell(
            null, type + " " + pseudonyms.apply(type + " " + id) + ", whose record " + RECORD);
  }
}
