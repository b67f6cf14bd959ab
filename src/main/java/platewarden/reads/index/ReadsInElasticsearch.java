package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;
import platewarden.reads.Classification;
import platewarden.reads.DayState;
import platewarden.reads.FoundRead;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.KeepsReads;
import platewarden.reads.PatternTooWide;
import platewarden.reads.Plates;
import platewarden.reads.ReadDays;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;

/** The searchable copy: one index per collection day, dropped as a whole. */
@Component
class ReadsInElasticsearch implements ReadIndex, KeepsReads {

  /** How many candidates of an inexact pattern are looked at again. */
  private static final int CANDIDATES = 10_000;

  private final ElasticsearchClient elasticsearch;
  private final ReadDays days;

  ReadsInElasticsearch(ElasticsearchClient elasticsearch, ReadDays days) {
    this.elasticsearch = elasticsearch;
    this.days = days;
  }

  static String index(LocalDate day) {
    return "reads-" + day;
  }

  @Override
  public Found find(ReadQuery query, int limit) {
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
    SearchResponse<ReadDocument> answer =
        ask(indexes, conditions(query, pattern), lookAgain ? CANDIDATES : limit);
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
    return new Found(total, found.subList(0, Math.min(limit, found.size())));
  }

  private SearchResponse<ReadDocument> ask(List<String> indexes, Query query, int size) {
    try {
      return elasticsearch.search(
          search ->
              search
                  .index(indexes)
                  .ignoreUnavailable(true)
                  .allowNoIndices(true)
                  .trackTotalHits(t -> t.enabled(true))
                  .query(query)
                  .size(size)
                  .timeout("10s")
                  .source(s -> s.filter(f -> f.excludes("skeleton", "parts", "places")))
                  .sort(sort -> sort.field(f -> f.field("collectedAt").order(SortOrder.Desc))),
          ReadDocument.class);
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
  }

  private static Query conditions(
      ReadQuery query, @org.jspecify.annotations.Nullable PlatePattern pattern) {
    BoolQuery.Builder all = new BoolQuery.Builder();
    all.filter(
        f ->
            f.range(
                r ->
                    r.untyped(
                        u ->
                            u.field("collectedAt")
                                .gte(JsonData.of(query.from().toString()))
                                .lt(JsonData.of(query.to().toString())))));
    String plate = query.plate();
    if (plate != null && query.fuzzy()) {
      all.filter(f -> f.term(t -> t.field("skeleton").value(Plates.skeleton(plate))));
    } else if (plate != null) {
      all.filter(f -> f.term(t -> t.field("plate").value(plate)));
    }
    if (pattern != null) {
      all.filter(f -> f.exists(e -> e.field("plate")));
      all.filter(pattern.terms());
    }
    if (!query.readers().isEmpty()) {
      all.filter(
          f ->
              f.terms(
                  t ->
                      t.field("readerId")
                          .terms(
                              v ->
                                  v.value(
                                      query.readers().stream()
                                          .map(
                                              co.elastic.clients.elasticsearch._types.FieldValue
                                                  ::of)
                                          .toList()))));
    }
    ReadQuery.Near near = query.near();
    if (near != null) {
      all.filter(
          f ->
              f.geoDistance(
                  g ->
                      g.field("place")
                          .distance(near.radiusMetres() + "m")
                          .location(
                              l -> l.latlon(p -> p.lat(near.latitude()).lon(near.longitude())))));
    }
    return Query.of(q -> q.bool(all.build()));
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

  @Override
  public String store() {
    return "index";
  }

  @Override
  public long destroyDay(LocalDate day) {
    try {
      long destroyed = remaining(day);
      if (destroyed > 0) {
        elasticsearch.indices().delete(d -> d.index(index(day)).ignoreUnavailable(true));
      }
      return destroyed;
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
  }

  @Override
  public long remaining(LocalDate day) {
    try {
      if (!elasticsearch.indices().exists(e -> e.index(index(day))).value()) {
        return 0;
      }
      // An empty index still is something of that day.
      return Math.max(1, elasticsearch.count(c -> c.index(index(day))).count());
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
  }
}
