package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SearchStats;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import platewarden.reads.CountedByIndex;
import platewarden.reads.IndexUnavailable;

/**
 * What Elasticsearch counted: searches, those of the gateway apart, and other ways to a document.
 */
@Component
class CountsOfIndex implements CountedByIndex {

  private final ElasticsearchClient elasticsearch;

  CountsOfIndex(ElasticsearchClient elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  @Override
  public Counts now() {
    Map<String, Long> gateway = new HashMap<>();
    Map<String, Long> others = new HashMap<>();
    try {
      elasticsearch
          .indices()
          .stats(s -> s.index(ReadsInElasticsearch.PREFIX + "*").groups(AskIndex.MARK))
          .indices()
          .forEach(
              (name, index) -> {
                IndexStats total = index.total();
                SearchStats search = total == null ? null : total.search();
                if (search != null) {
                  SearchStats marked = search.groups().get(AskIndex.MARK);
                  long ours = marked == null ? 0 : marked.queryTotal();
                  String key = index.uuid() == null ? name : index.uuid();
                  gateway.put(key, ours);
                  others.put(
                      key,
                      search.queryTotal()
                          - ours
                          + search.scrollTotal()
                          + search.suggestTotal()
                          + (total.get() == null ? 0 : total.get().total()));
                }
              });
    } catch (IOException | ElasticsearchException e) {
      throw new IndexUnavailable(e);
    }
    return new Counts(gateway, others);
  }
}
