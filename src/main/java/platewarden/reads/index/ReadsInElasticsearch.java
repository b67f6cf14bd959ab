package platewarden.reads.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;
import platewarden.protection.Protection;
import platewarden.reads.Classification;
import platewarden.reads.DayState;
import platewarden.reads.FoundRead;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.PatternTooWide;
import platewarden.reads.ReadDays;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.reads.ReadRef;

/** Looks into the searchable copy: one index per collection day. */
@Component
class ReadsInElasticsearch implements ReadIndex {

  static final String PREFIX = "reads-";

  /** How many candidates of an inexact pattern are looked at again. */
  private static final int CANDIDATES = 10_000;

  private static final int UNAVAILABLE = 503;
  private static final int ATTEMPTS = 20;
  private static final int PAUSE_MILLIS = 100;

  private final AskIndex gateway;
  private final ReadDays days;
  private final HiddenReads hidden;
  private final Protection protection;

  ReadsInElasticsearch(AskIndex gateway, ReadDays days, HiddenReads hidden, Protection protection) {
    this.gateway = gateway;
    this.days = days;
    this.hidden = hidden;
    this.protection = protection;
  }

  static String index(LocalDate day) {
    return PREFIX + day;
  }

  /** For whom it is asked. */
  private interface Way {
    SearchResponse<ReadDocument> ask(SearchRequest request) throws IOException;
  }

  @Override
  public Found find(ReadQuery query, int limit) {
    return find(gateway::forSomebody, query, limit);
  }

  @Override
  public Found findToDestroy(ReadQuery query, int limit) {
    return find(gateway::toDestroy, query, limit);
  }

  private Found find(Way way, ReadQuery query, int limit) {
    LocalDate first = Days.of(query.from());
    LocalDate last = Days.of(query.to());
    List<String> indexes =
        days.all().stream()
            .filter(day -> day.state() == DayState.OPEN)
            .map(ReadDays.Day::day)
            .filter(day -> !day.isBefore(first) && !day.isAfter(last))
            .map(ReadsInElasticsearch::index)
            .toList();
    if (indexes.isEmpty()) {
      return new Found(0, List.of());
    }
    PlatePattern pattern = query.pattern() == null ? null : new PlatePattern(query.pattern());
    boolean lookAgain = pattern != null && !pattern.isExact();
    Query conditions =
        without(hidden.stillIndexed(first, last), QueryConditions.of(query, pattern));
    SearchResponse<ReadDocument> answer =
        ask(way, indexes, conditions, lookAgain ? CANDIDATES : limit);
    long candidates = Objects.requireNonNull(answer.hits().total()).value();
    if (lookAgain && candidates > CANDIDATES) {
      throw new PatternTooWide(CANDIDATES);
    }
    List<FoundRead> found = new ArrayList<>();
    for (Hit<ReadDocument> hit : answer.hits().hits()) {
      ReadDocument document = Objects.requireNonNull(hit.source());
      if (!lookAgain
          || (pattern != null && document.plate() != null && pattern.matches(document.plate()))) {
        found.add(read(hit, document));
      }
    }
    long total = lookAgain ? found.size() : candidates;
    total -= dropHidden(found);
    return new Found(total, found.subList(0, Math.min(limit, found.size())));
  }

  private static Query without(Set<UUID> ids, Query conditions) {
    return ids.isEmpty()
        ? conditions
        : Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(conditions)
                            .mustNot(
                                n ->
                                    n.ids(
                                        i ->
                                            i.values(ids.stream().map(UUID::toString).toList())))));
  }

  /** What was sequestered while Elasticsearch was looking. */
  private int dropHidden(List<FoundRead> found) {
    int before = found.size();
    found.removeIf(
        read -> {
          String plate = read.plate();
          return protection.hides(plate == null ? List.of() : List.of(plate));
        });
    Map<LocalDate, List<UUID>> shown =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    FoundRead::day, Collectors.mapping(FoundRead::id, Collectors.toList())));
    shown.forEach(
        (day, ids) -> {
          Set<UUID> gone = hidden.among(day, ids);
          found.removeIf(read -> gone.contains(read.id()));
        });
    return before - found.size();
  }

  @Override
  public List<FoundRead> show(List<ReadRef> reads) {
    Set<LocalDate> open =
        days.all().stream()
            .filter(day -> day.state() == DayState.OPEN)
            .map(ReadDays.Day::day)
            .collect(Collectors.toSet());
    List<ReadRef> wanted = reads.stream().filter(ref -> open.contains(ref.day())).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    SearchResponse<ReadDocument> answer =
        ask(
            gateway::forSomebody,
            wanted.stream().map(ReadRef::day).distinct().map(ReadsInElasticsearch::index).toList(),
            Query.of(
                q ->
                    q.ids(i -> i.values(wanted.stream().map(ref -> ref.id().toString()).toList()))),
            wanted.size());
    Map<UUID, FoundRead> found = new HashMap<>();
    for (Hit<ReadDocument> hit : answer.hits().hits()) {
      FoundRead read = read(hit, Objects.requireNonNull(hit.source()));
      found.put(read.id(), read);
    }
    List<FoundRead> shown = new ArrayList<>();
    wanted.forEach(ref -> Optional.ofNullable(found.get(ref.id())).ifPresent(shown::add));
    dropHidden(shown);
    return shown;
  }

  /**
   * All of the days answer or none does. A day whose index is just being made is asked again: it is
   * there within moments.
   */
  private SearchResponse<ReadDocument> ask(Way way, List<String> indexes, Query query, int size) {
    for (int attempt = 1; ; attempt++) {
      try {
        return way.ask(request(indexes, query, size));
      } catch (IOException e) {
        throw new IndexUnavailable(e);
      } catch (ElasticsearchException e) {
        if (e.status() != UNAVAILABLE || attempt == ATTEMPTS) {
          throw new IndexUnavailable(e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable(e);
    }
  }

  private static SearchRequest request(List<String> indexes, Query query, int size) {
    return SearchRequest.of(
        search ->
            search
                .index(indexes)
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.enabled(true))
                .query(query)
                .size(size)
                .timeout("10s")
                .source(s -> s.filter(f -> f.excludes("skeleton", "parts", "places")))
                .sort(sort -> sort.field(f -> f.field("collectedAt").order(SortOrder.Desc))));
  }

  private static FoundRead read(Hit<ReadDocument> hit, ReadDocument document) {
    Instant collectedAt = Instant.parse(document.collectedAt());
    ReadDocument.Place place = document.place();
    return new FoundRead(
        UUID.fromString(Objects.requireNonNull(hit.id())),
        Days.of(collectedAt),
        document.plate(),
        document.region(),
        collectedAt,
        document.readerId(),
        place == null ? null : place.lat(),
        place == null ? null : place.lon(),
        Classification.valueOf(document.classification()),
        document.images());
  }
}
