package platewarden.trail.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import platewarden.trail.MerkleTree;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/**
 * Writes entries in the caller's transaction. Their place in the tree is given after the commit.
 */
@Component
class TrailInPostgres implements Trail {

  private static final String INSERT =
      """
      with entry as (
        insert into trail_entries (id, recorded_at, partition, action, actor, subject_type,
          subject_id, outcome, clause, leaf, leaf_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
      insert into trail_payloads (entry_id, commitment_key, content) select id, ?, ? from entry
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Sequencer sequencer;
  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final JsonMapper sorted =
      json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  TrailInPostgres(JdbcTemplate jdbc, Clock clock, Sequencer sequencer) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.sequencer = sequencer;
  }

  @Override
  public UUID record(TrailEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "A trail entry is written in the transaction of what it records; none is open");
    }
    UUID id = UUID.randomUUID();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byte[] key = new byte[32];
    random.nextBytes(key);
    boolean shown = event.partition() != Partition.PRIVATE;
    String content = write(sorted, committed(event));
    String leaf = write(json, leaf(event, id, at, commitment(key, content)));
    jdbc.update(
        INSERT,
        id,
        Timestamp.from(at),
        event.partition().name(),
        shown ? event.action() : null,
        shown ? event.actor() : null,
        shown ? event.subjectType() : null,
        shown ? event.subjectId() : null,
        shown ? event.outcome().name() : null,
        shown ? clause(event) : null,
        leaf,
        MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)),
        key,
        content);
    sequencer.wakeAfterCommit();
    return id;
  }

  /**
   * In this order: the leaf is hashed as it is written. Leaves are published, once and for all, so
   * they say no more than the public may know of every entry of their partition.
   */
  private static Map<String, Object> leaf(
      TrailEvent event, UUID id, Instant at, String commitment) {
    Map<String, Object> leaf = new LinkedHashMap<>();
    leaf.put("v", 2);
    leaf.put("id", id);
    leaf.put("time", at);
    leaf.put("partition", event.partition());
    if (event.partition() != Partition.PRIVATE) {
      leaf.put("action", event.action());
      if (event.partition() == Partition.PUBLIC) {
        leaf.put("actor", event.actor());
        leaf.put("subjectType", event.subjectType());
        leaf.put("subjectId", event.subjectId());
      }
      leaf.put("outcome", event.outcome());
      String clause = clause(event);
      if (clause != null) {
        leaf.put("clause", clause);
      }
    }
    leaf.put("commitment", commitment);
    return leaf;
  }

  /** What the leaf commits to: the details, and what the leaf leaves out. */
  private static Map<String, Object> committed(TrailEvent event) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("details", event.details());
    if (event.partition() != Partition.PUBLIC) {
      all.put("actor", event.actor());
      all.put("subjectType", event.subjectType());
      all.put("subjectId", event.subjectId());
    }
    if (event.partition() == Partition.PRIVATE) {
      all.put("action", event.action());
      all.put("outcome", event.outcome());
      String clause = clause(event);
      if (clause != null) {
        all.put("clause", clause);
      }
    }
    return all;
  }

  private static @Nullable String clause(TrailEvent event) {
    return event.clause() == null ? null : event.clause().citation();
  }

  private static String commitment(byte[] key, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(JsonMapper with, Map<String, Object> value) {
    try {
      return with.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Details of a trail entry must be plain values", e);
    }
  }
}
