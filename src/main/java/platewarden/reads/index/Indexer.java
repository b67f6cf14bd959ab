package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.reads.ReadsStored;

/**
 * Brings committed reads into the index. It may lag and it may be down: the rows are the record.
 */
@Component
class Indexer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final int AT_ONCE = 1_000;
  private static final int CONFLICT = 409;

  private final ElasticsearchClient elasticsearch;
  private final IndexOutbox outbox;
  private final TransactionTemplate transaction;
  private final Semaphore work = new Semaphore(0);
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile boolean templateLaid;

  Indexer(
      ElasticsearchClient elasticsearch, IndexOutbox outbox, PlatformTransactionManager manager) {
    this.elasticsearch = elasticsearch;
    this.outbox = outbox;
    this.transaction = new TransactionTemplate(manager);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void stored(ReadsStored event) {
    work.release();
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::run, "indexer");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    boolean complained = false;
    while (running) {
      try {
        work.tryAcquire(1, TimeUnit.SECONDS);
        work.drainPermits();
        layTemplate();
        while (running && Boolean.TRUE.equals(transaction.execute(status -> indexSome()))) {
          // Until the outbox is empty.
        }
        complained = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException e) {
        if (running && !complained) {
          LOG.warn("The search index lags: {}. Reads wait in the outbox.", e.getClass().getName());
          complained = true;
        }
      }
    }
  }

  private void layTemplate() throws IOException {
    if (templateLaid) {
      return;
    }
    try (InputStream template =
        new ClassPathResource("elastic/reads-template.json").getInputStream()) {
      elasticsearch.indices().putIndexTemplate(t -> t.name("reads").withJson(template));
      templateLaid = true;
    }
  }

  private boolean indexSome() {
    IndexOutbox.Batch batch = outbox.take(AT_ONCE);
    if (batch.written().isEmpty()) {
      return false;
    }
    try {
      for (LocalDate day : batch.found().keySet()) {
        makeIndex(day);
      }
      BulkRequest bulk = bulk(batch);
      if (!bulk.operations().isEmpty()) {
        check(elasticsearch.bulk(bulk));
      }
    } catch (IOException e) {
      throw new platewarden.reads.IndexUnavailable(e);
    }
    outbox.done(batch);
    return batch.written().size() == AT_ONCE;
  }

  /** The outbox's order is the version: a message that is late changes nothing any more. */
  private static BulkRequest bulk(IndexOutbox.Batch batch) {
    List<BulkOperation> operations = new ArrayList<>();
    for (List<IndexOutbox.Found> ofDay : batch.found().values()) {
      for (IndexOutbox.Found found : ofDay) {
        operations.add(
            BulkOperation.of(
                o ->
                    o.index(
                        i ->
                            i.index(ReadsInElasticsearch.index(found.read().day()))
                                .id(found.read().id().toString())
                                .version(found.version())
                                .versionType(VersionType.External)
                                .document(ReadDocument.of(found.read())))));
      }
    }
    int found = operations.size();
    batch
        .hidden()
        .forEach(
            (day, ofDay) -> {
              for (IndexOutbox.Hidden hidden : ofDay) {
                operations.add(
                    BulkOperation.of(
                        o ->
                            o.delete(
                                d ->
                                    d.index(ReadsInElasticsearch.index(day))
                                        .id(hidden.id().toString())
                                        .version(hidden.version())
                                        .versionType(VersionType.External))));
              }
            });
    // What is hidden stays in the outbox until no search can see it: the filter ends with that.
    boolean hides = operations.size() > found;
    return BulkRequest.of(
        b -> b.operations(operations).refresh(hides ? Refresh.True : Refresh.False));
  }

  private static void check(BulkResponse answer) {
    // A message that was there already came from a run whose commit was lost.
    answer.items().stream()
        .filter(item -> item.error() != null && item.status() != CONFLICT)
        .findFirst()
        .ifPresent(
            item -> {
              throw new IllegalStateException("Elasticsearch refused a read: " + item.status());
            });
  }

  private void makeIndex(LocalDate day) throws IOException {
    if (known.contains(day)) {
      return;
    }
    try {
      elasticsearch.indices().create(c -> c.index(ReadsInElasticsearch.index(day)));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
    known.add(day);
  }

  @Override
  public void stop() {
    running = false;
    work.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
