package platewarden.breach.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.breach.ReachOnTrail;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailLog;

/** Reads the trail itself, entry by entry, and nothing else. */
@Component
class ReachFromTrail implements ReachOnTrail {

  private static final int AT_ONCE = 1000;
  private static final Set<String> OF_SEARCHES = Set.of("ReadsSearched", "ResultsViewed");
  private static final Set<String> OF_ALERTS = Set.of("AlertsViewed");
  private static final String DELIVERED = "AlertDelivered";
  // These reach reads and their entries do not say which.
  private static final Set<String> SAY_NOT_WHICH =
      Set.of(
          "SharingSearched",
          "EvidenceFetched",
          "CaseFileTaken",
          "CaseFileViewed",
          "PackageFetched",
          "KeyGiven");

  private final TrailLog log;
  private final JsonMapper json = JsonMapper.builder().build();

  ReachFromTrail(TrailLog log) {
    this.log = log;
  }

  @Override
  public Reach of(String account, Instant from, Instant to, Set<UUID> searches) {
    log.checkpoint();
    long size = log.size();
    List<Access> found = new ArrayList<>();
    boolean gap = false;
    for (long at = first(from, size); at < size; at += AT_ONCE) {
      List<TrailEntry> entries = log.entries(at, Math.min(size, at + AT_ONCE));
      for (TrailEntry entry : entries) {
        if (!entry.time().isBefore(from) && !entry.time().isAfter(to)) {
          gap |= take(entry, account, searches, found);
        }
      }
      if (entries.isEmpty() || entries.get(entries.size() - 1).time().isAfter(to.plusSeconds(60))) {
        break;
      }
    }
    return new Reach(found, gap);
  }

  /** Times rise with the places but for what was written at once; a minute covers that. */
  private long first(Instant from, long size) {
    Instant early = from.minusSeconds(60);
    long low = 0;
    long high = size;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (log.entries(middle, middle + 1).get(0).time().isBefore(early)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds what the entry says; true when it does not say. */
  private boolean take(TrailEntry entry, String account, Set<UUID> searches, List<Access> found) {
    String action = entry.action();
    if (action == null || !"DONE".equals(entry.outcome())) {
      return false;
    }
    boolean ofSearch = OF_SEARCHES.contains(action);
    boolean ofAlerts = OF_ALERTS.contains(action);
    boolean viewed = action.equals("ReadViewed");
    if (action.equals(DELIVERED)) {
      return searches.isEmpty() && delivered(entry, account, found);
    }
    if (entry.actor() == null) {
      // Whose it was is destroyed with the details.
      return ofSearch || ofAlerts || viewed;
    }
    if (!entry.actor().equals(account)) {
      return false;
    }
    if (SAY_NOT_WHICH.contains(action)) {
      return searches.isEmpty();
    }
    if (!ofSearch && !ofAlerts && !viewed) {
      return false;
    }
    JsonNode details = details(entry);
    if (details == null) {
      return true;
    }
    String search = ofSearch ? entry.subjectId() : details.path("search").asText("");
    if (!searches.isEmpty() && searches.stream().noneMatch(one -> one.toString().equals(search))) {
      return false;
    }
    if (ofSearch && details.path("found").asLong(0) > 0 && details.path("results").isEmpty()) {
      return true;
    }
    found.add(
        new Access(
            entry.index(),
            entry.time(),
            action,
            texts(details.path("results")),
            viewed && entry.subjectId() != null ? ids(List.of(entry.subjectId())) : List.of(),
            ofAlerts ? ids(texts(details.path("alerts"))) : List.of()));
    return false;
  }

  /**
   * An alert that came to an open page: the system's act, and the account is one of those it names.
   */
  private boolean delivered(TrailEntry entry, String account, List<Access> found) {
    JsonNode details = details(entry);
    if (details == null || entry.subjectId() == null) {
      return true;
    }
    if (texts(details.path("to")).contains(account)) {
      found.add(
          new Access(
              entry.index(),
              entry.time(),
              DELIVERED,
              List.of(),
              List.of(),
              ids(List.of(entry.subjectId()))));
    }
    return false;
  }

  private static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(one -> all.add(one.asText()));
    return all;
  }

  private static List<UUID> ids(List<String> texts) {
    return texts.stream().map(UUID::fromString).toList();
  }

  private @org.jspecify.annotations.Nullable JsonNode details(TrailEntry entry) {
    if (entry.details() == null) {
      return null;
    }
    try {
      return json.readTree(entry.details()).path("details");
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
