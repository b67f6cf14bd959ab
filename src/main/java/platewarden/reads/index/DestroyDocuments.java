package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.indices.stats.ShardStats;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.KeepsReads;

/**
 * The index as a store that can be destroyed: an index is dropped with its day. Single documents
 * are deleted and the index is merged into one segment, for until then their text stands in its
 * files; the log of changes goes with the flush.
 */
@Component
class DestroyDocuments implements KeepsReads {

  private static final int AT_ONCE = 5_000;
  private static final Query EVERYTHING = Query.of(q -> q.matchAll(all -> all));

  private final ElasticsearchClient elasticsearch;
  private final AskIndex gateway;
  private final Map<LocalDate, Long> deletedUpTo = new ConcurrentHashMap<>();

  DestroyDocuments(ElasticsearchClient elasticsearch, AskIndex gateway) {
    this.elasticsearch = elasticsearch;
    this.gateway = gateway;
  }

  private static String index(LocalDate day) {
    return ReadsInElasticsearch.index(day);
  }

  @Override
  public String store() {
    return "index";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return asking(
        () -> {
          long destroyed = left(day);
          if (destroyed > 0) {
            elasticsearch.indices().delete(d -> d.index(index(day)).ignoreUnavailable(true));
          }
          return destroyed;
        });
  }

  @Override
  public long remaining(LocalDate day) {
    return asking(() -> left(day));
  }

  @Override
  public Optional<LocalDate> oldest() {
    try {
      return elasticsearch
          .indices()
          .get(g -> g.index(ReadsInElasticsearch.PREFIX + "*"))
          .result()
          .keySet()
          .stream()
          .map(name -> LocalDate.parse(name.substring(ReadsInElasticsearch.PREFIX.length())))
          .min(LocalDate::compareTo);
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
  }

  private long left(LocalDate day) throws IOException {
    // An empty index still is something of that day.
    return exists(day) ? Math.max(1, gateway.count(index(day), EVERYTHING)) : 0;
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return asking(
        () -> {
          if (!exists(day)) {
            return 0;
          }
          elasticsearch.indices().refresh(r -> r.index(index(day)));
          long destroyed = present(day, ids);
          if (destroyed > 0) {
            delete(day, ids);
            deletedUpTo.put(day, newest(day));
          }
          merge(day);
          return destroyed;
        });
  }

  /**
   * What was deleted stays in the files as long as Elasticsearch keeps it for replicas that might
   * come back. It gives it up within half a minute; merging before that would be for nothing, and
   * the caller, who finds something left, comes again.
   */
  private void merge(LocalDate day) throws IOException {
    if (deletedInFiles(day) == 0) {
      return;
    }
    // After a crash it is not known which deletions were ours: all there were.
    Long upTo = deletedUpTo.get(day);
    long ours = upTo == null ? newest(day) : upTo;
    deletedUpTo.put(day, ours);
    boolean givenUp =
        shards(day)
            .map(shard -> shard.retentionLeases())
            .filter(Objects::nonNull)
            .flatMap(leases -> leases.leases().stream())
            .allMatch(lease -> lease.retainingSeqNo() > ours);
    if (givenUp) {
      elasticsearch.indices().flush(f -> f.index(index(day)).force(true).waitIfOngoing(true));
      elasticsearch.indices().forcemerge(f -> f.index(index(day)).maxNumSegments(1L).flush(true));
      deletedUpTo.remove(day);
    }
  }

  private long newest(LocalDate day) throws IOException {
    return shards(day)
        .map(shard -> shard.seqNo())
        .filter(Objects::nonNull)
        .mapToLong(numbers -> numbers.maxSeqNo())
        .max()
        .orElse(0);
  }

  private Stream<ShardStats> shards(LocalDate day) throws IOException {
    return elasticsearch
        .indices()
        .stats(s -> s.index(index(day)).level(Level.Shards))
        .indices()
        .values()
        .stream()
        .flatMap(each -> each.shards().values().stream())
        .flatMap(List::stream);
  }

  private void delete(LocalDate day, Set<UUID> ids) throws IOException {
    List<UUID> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
      for (UUID id : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
        bulk.operations(o -> o.delete(d -> d.index(index(day)).id(id.toString())));
      }
      elasticsearch.bulk(bulk.build()).items().stream()
          .filter(item -> item.error() != null)
          .findFirst()
          .ifPresent(
              item -> {
                throw new IllegalStateException("Elasticsearch keeps a read: " + item.status());
              });
    }
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return asking(
        () -> {
          if (!exists(day)) {
            return 0;
          }
          elasticsearch.indices().refresh(r -> r.index(index(day)));
          return present(day, ids) + deletedInFiles(day);
        });
  }

  private long present(LocalDate day, Set<UUID> ids) throws IOException {
    long present = 0;
    List<UUID> all = new ArrayList<>(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some =
          all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
              .map(UUID::toString)
              .toList();
      present += gateway.count(index(day), Query.of(q -> q.ids(i -> i.values(some))));
    }
    return present;
  }

  /** Documents that were deleted and whose text the files of the index still hold. */
  private long deletedInFiles(LocalDate day) throws IOException {
    return shards(day)
        .map(shard -> shard.docs())
        .filter(Objects::nonNull)
        .mapToLong(docs -> docs.deleted() == null ? 0 : docs.deleted())
        .sum();
  }

  private boolean exists(LocalDate day) throws IOException {
    return elasticsearch.indices().exists(e -> e.index(index(day))).value();
  }

  /** A question to Elasticsearch. */
  private interface Asked {
    long answer() throws IOException;
  }

  private static long asking(Asked asked) {
    try {
      return asked.answer();
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
  }
}
