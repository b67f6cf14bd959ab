package platewarden.hotlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds the entries whose use is looked at, for whoever holds what they led to. */
@Service
public class FindNotAmber {

  private final ManualEntries entries;

  FindNotAmber(ManualEntries entries) {
    this.entries = entries;
  }

  /** All, the latest first; at most a hundred. */
  public List<NotAmber> all() {
    List<NotAmber> all = new ArrayList<>();
    for (ManualEntry entry : entries.notAmber()) {
      Instant from = entry.standing().activatedAt();
      Instant until = entry.standing().endedAt();
      if (from != null && until != null) {
        all.add(new NotAmber(entry.id(), entry.asked().by(), from, until));
      }
    }
    return all;
  }
}
