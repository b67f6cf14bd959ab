package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import platewarden.reads.CountQueries;

/**
 * The one gateway to the documents: no other class searches. Each query bears its mark, so that
 * Elasticsearch counts it apart, and is counted here before its caller sees the answer.
 */
@Component
class AskIndex {

  static final String MARK = "platewarden";

  /** No index is left out beforehand: what is asked is what is counted. */
  private static final long ALWAYS_ALL = 100_000L;

  private final ElasticsearchClient elasticsearch;
  private final CountQueries counts;

  AskIndex(ElasticsearchClient elasticsearch, CountQueries counts) {
    this.elasticsearch = elasticsearch;
    this.counts = counts;
  }

  /** Searches for somebody. */
  SearchResponse<ReadDocument> forSomebody(SearchRequest request) throws IOException {
    SearchResponse<ReadDocument> answer = ask(request);
    counts.askedForSomebody(answer.shards().total().longValue());
    return answer;
  }

  /** Searches for what has to be destroyed. */
  SearchResponse<ReadDocument> toDestroy(SearchRequest request) throws IOException {
    SearchResponse<ReadDocument> answer = ask(request);
    counts.asked(answer.shards().total().longValue());
    return answer;
  }

  /** How many documents there are. */
  long count(String index, Query query) throws IOException {
    SearchResponse<ReadDocument> answer =
        toDestroy(
            SearchRequest.of(
                search ->
                    search
                        .index(index)
                        .allowPartialSearchResults(false)
                        .query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))));
    return Objects.requireNonNull(answer.hits().total()).value();
  }

  private SearchResponse<ReadDocument> ask(SearchRequest request) throws IOException {
    return elasticsearch.search(
        request.rebuild().stats(MARK).preFilterShardSize(ALWAYS_ALL).build(), ReadDocument.class);
  }
}
