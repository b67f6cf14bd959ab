package platewarden.reads.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.reads.CountQueries;
import platewarden.reads.CountedByIndex;
import platewarden.reads.Reconciliations;

/** Counts in the database, in a transaction of its own: a query was made, whatever follows. */
@Component
class QueryCounts implements CountQueries, Reconciliations {

  /** What is written, once, when somebody is shown what was found. */
  private static final String ENTRIES =
      """
      select count(*) from trail_entries
      where action in ('ReadsSearched', 'ResultsViewed', 'SharingSearched', 'ReadsSelected')
        and not (action in ('ReadsSearched', 'ResultsViewed') and outcome = 'REFUSED')
      """;

  private static final String ASKED = "asked";
  private static final String QUESTIONS = "questions";
  private static final String ENTERED = "entries";
  private static final String GATEWAY = "gateway/";
  private static final String OTHERS = "others/";
  private static final String STATEMENT = "statement/";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate ofItsOwn;
  private final Clock clock;

  QueryCounts(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public void asked(long indexes) {
    count(indexes, 0);
  }

  @Override
  public void askedForSomebody(long indexes) {
    count(indexes, 1);
  }

  private void count(long indexes, int questions) {
    ofItsOwn.executeWithoutResult(
        status ->
            jdbc.update(
                "update gateway_queries set asked = asked + ?, questions = questions + ?",
                indexes,
                questions));
  }

  @Override
  public Comparison compare(
      CountedByIndex.Counts index, Optional<Map<String, Long>> statements, boolean keep) {
    return Objects.requireNonNull(ofItsOwn.execute(status -> compared(index, statements, keep)));
  }

  private Comparison compared(
      CountedByIndex.Counts index, Optional<Map<String, Long>> statements, boolean keep) {
    Map<String, Long> now = new HashMap<>();
    jdbc.query(
        "select asked, questions from gateway_queries for update",
        row -> {
          now.put(ASKED, row.getLong(1));
          now.put(QUESTIONS, row.getLong(2));
        });
    now.put(ENTERED, Objects.requireNonNull(jdbc.queryForObject(ENTRIES, Long.class)));
    index.gateway().forEach((name, count) -> now.put(GATEWAY + name, count));
    index.others().forEach((name, count) -> now.put(OTHERS + name, count));
    statements.ifPresent(all -> all.forEach((name, count) -> now.put(STATEMENT + name, count)));
    Map<String, Long> last = last();
    // Where nothing was compared yet, all that was counted is where counting begins.
    Map<String, Long> before = last.isEmpty() ? now : last;
    Comparison made =
        new Comparison(
            clock.instant(),
            since(before, now, ASKED),
            since(before, now, GATEWAY),
            since(before, now, OTHERS),
            since(before, now, QUESTIONS),
            since(before, now, ENTERED),
            statements.map(all -> since(before, now, STATEMENT)));
    if (keep) {
      keep(made, now);
    }
    return made;
  }

  private Map<String, Long> last() {
    Map<String, Long> last = new HashMap<>();
    jdbc.query(
        "select name, counted from reconciled_counts",
        row -> {
          last.put(row.getString(1), row.getLong(2));
        });
    return last;
  }

  /** Who counts begins from zero again when it was restarted. */
  private static long since(Map<String, Long> before, Map<String, Long> now, String kind) {
    long sum = 0;
    for (Map.Entry<String, Long> one : now.entrySet()) {
      if (one.getKey().startsWith(kind)) {
        long last = before.getOrDefault(one.getKey(), 0L);
        sum += one.getValue() >= last ? one.getValue() - last : one.getValue();
      }
    }
    return sum;
  }

  private void keep(Comparison made, Map<String, Long> counts) {
    jdbc.update("delete from reconciled_counts");
    jdbc.batchUpdate(
        "insert into reconciled_counts (name, counted) values (?, ?)",
        counts.entrySet().stream()
            .map(count -> new Object[] {count.getKey(), count.getValue()})
            .toList());
    jdbc.update(
        """
        insert into reconciliations (made_at, asked, counted, others, questions, entries, statements)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        Timestamp.from(made.at()),
        made.asked(),
        made.counted(),
        made.others(),
        made.questions(),
        made.entries(),
        made.statements().orElse(null));
  }

  @Override
  public List<Comparison> latest(int most) {
    return jdbc.query(
        "select * from reconciliations order by number desc limit ?",
        (row, number) -> {
          Instant at = row.getTimestamp("made_at").toInstant();
          return new Comparison(
              at,
              row.getLong("asked"),
              row.getLong("counted"),
              row.getLong("others"),
              row.getLong("questions"),
              row.getLong("entries"),
              Optional.ofNullable(row.getObject("statements", Long.class)));
        },
        most);
  }
}
