package platewarden.protection.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.ProtectionFile;
import platewarden.protection.ProtectionRequest;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Table {@code private_requests}: each request sealed whole under a key of its own. No date, state
 * or length in clear says anything of it.
 */
@Repository
class SealedRequests implements ProtectionFile {

  private static final KeyScope RECEIPTS = new KeyScope("protection", "receipts");

  /** Whatever it holds, a request is sealed in steps of this length. */
  private static final int STEP = 16_384;

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  SealedRequests(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean add(ProtectionRequest request, String receipt) {
    return jdbc.update(
            "insert into private_requests (id, found_by, sealed) values (?, ?, ?)"
                + " on conflict do nothing",
            request.id(),
            foundBy(receipt),
            seal(request))
        == 1;
  }

  @Override
  public Optional<ProtectionRequest> find(UUID id) {
    return first("select id, sealed from private_requests where id = ?", id);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<ProtectionRequest> findToChange(UUID id) {
    return first("select id, sealed from private_requests where id = ? for update", id);
  }

  @Override
  public Optional<ProtectionRequest> find(String receipt) {
    return first("select id, sealed from private_requests where found_by = ?", foundBy(receipt));
  }

  @Override
  public List<ProtectionRequest> all() {
    return query("select id, sealed from private_requests").stream()
        .sorted(java.util.Comparator.comparing(ProtectionRequest::receivedAt))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void save(ProtectionRequest request) {
    jdbc.update("update private_requests set sealed = ? where id = ?", seal(request), request.id());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID id) {
    sealing.destroy(key(id));
    jdbc.update("delete from private_requests where id = ?", id);
  }

  private Optional<ProtectionRequest> first(String sql, Object by) {
    return query(sql, by).stream().findFirst();
  }

  private List<ProtectionRequest> query(String sql, Object... by) {
    return jdbc.query(
        sql, (row, number) -> open(row.getObject("id", UUID.class), row.getBytes("sealed")), by);
  }

  private byte[] foundBy(String receipt) {
    return sealing.token(RECEIPTS, "found by " + receipt);
  }

  private byte[] seal(ProtectionRequest request) {
    try {
      byte[] text = json.writeValueAsBytes(request);
      int length = (text.length + Integer.BYTES + STEP - 1) / STEP * STEP;
      byte[] padded = ByteBuffer.allocate(length).putInt(text.length).put(text).array();
      return sealing.seal(key(request.id()), padded, context(request.id()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written");
    }
  }

  private ProtectionRequest open(UUID id, byte[] sealed) {
    byte[] padded = sealing.open(key(id), sealed, context(id));
    int length = ByteBuffer.wrap(padded).getInt();
    try {
      return json.readValue(
          Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length),
          ProtectionRequest.class);
    } catch (IOException e) {
      // The parser's message would quote what was sealed.
      throw new IllegalStateException("A sealed request cannot be read");
    }
  }

  private static KeyScope key(UUID id) {
    return new KeyScope("protection", id.toString());
  }

  private static byte[] context(UUID id) {
    return ("request " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
