package platewarden.trail;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;

/**
 * Destroys what leaves commit to, with the keys of the commitments. The tree and every proof stay
 * as they are; the trail says whose details went, under which clause.
 */
@Service
public class DestroyDetails {

  /** Where details are kept. */
  public interface Details {
    /** The places of these entries; all have one. */
    Set<Long> placesOf(Set<UUID> entries);

    /** Destroys the details of these entries; repeating it changes nothing. */
    void destroy(Set<UUID> entries);
  }

  private final Details details;
  private final Trail trail;

  DestroyDetails(Details details, Trail trail) {
    this.details = details;
    this.trail = trail;
  }

  /**
   * Destroys the details of some entries.
   *
   * @param by the account, or {@code system}
   * @param under what makes it lawful: a records schedule (138.17), a request under chapter 5B
   */
  @Transactional
  public void destroy(Set<UUID> entries, String by, Clause under) {
    if (entries.isEmpty()) {
      return;
    }
    String places = ranges(List.copyOf(new TreeSet<>(details.placesOf(entries))));
    details.destroy(entries);
    trail.record(
        TrailEvent.done("TrailDetailsDestroyed", by, "trail", "details")
            .in(TrailEvent.Partition.PUBLIC)
            .under(under)
            .with("entries", places));
  }

  /** {@code 3-7,9}. */
  static String ranges(List<Long> places) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      int from = i;
      while (i + 1 < places.size() && places.get(i + 1) == places.get(i) + 1) {
        i++;
      }
      text.append(text.isEmpty() ? "" : ",").append(places.get(from));
      if (i > from) {
        text.append('-').append(places.get(i));
      }
    }
    return text.toString();
  }
}
