package platewarden.readers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.readers.Reader;
import platewarden.readers.Readers;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Readers as rows. Each call asks the database, so a suspension holds from the next message on
 * (13.824 subd. 6(b): "immediately").
 */
@Repository
class JdbcReaders implements Readers {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");

  private record Row(Reader reader, String secretHash) {}

  private final JdbcClient jdbc;
  private final Trail trail;
  private final SecretHashes hashes = new SecretHashes();

  JdbcReaders(JdbcClient jdbc, Trail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  @Override
  public Optional<Reader> find(String id) {
    return row(id).map(Row::reader);
  }

  @Override
  public List<Reader> all() {
    return jdbc.sql("select * from readers order by id").query(JdbcReaders::reader).list();
  }

  @Override
  public Optional<Reader> authenticate(String id, String secret) {
    Optional<Row> row = row(id);
    if (row.isEmpty()) {
      hashes.matchesNobody(secret);
      return Optional.empty();
    }
    return row.filter(found -> hashes.matches(secret, found.secretHash())).map(Row::reader);
  }

  @Override
  public Optional<Reader> authenticateByUrlSecret(String secret) {
    return jdbc.sql("select * from readers where url_secret_hash = ?")
        .param(SecretHashes.ofUrlSecret(secret))
        .query(JdbcReaders::reader)
        .optional();
  }

  @Override
  @Transactional
  public void register(Reader reader, String secret, String by) {
    jdbc.sql(
            """
            insert into readers (id, name, kind, place, latitude, longitude, state, secret_hash)
            values (:id, :name, :kind, :place, :latitude, :longitude, :state, :secretHash)
            on conflict (id) do update set
              name = excluded.name, kind = excluded.kind, place = excluded.place,
              latitude = excluded.latitude, longitude = excluded.longitude,
              state = excluded.state, secret_hash = excluded.secret_hash
            """)
        .param("id", reader.id())
        .param("name", reader.name())
        .param("kind", reader.kind().name())
        .param("place", reader.place())
        .param("latitude", reader.latitude())
        .param("longitude", reader.longitude())
        .param("state", reader.state().name())
        .param("secretHash", hashes.hash(secret))
        .update();
    trail.record(
        TrailEvent.done("ReaderRegistered", by, "reader", reader.id())
            .under(SAFEGUARDS)
            .with("kind", reader.kind().name())
            .with("place", reader.place())
            .with("state", reader.state().name()));
  }

  @Override
  @Transactional
  public void giveUrlSecret(String readerId, String secret, String by) {
    int changed =
        jdbc.sql("update readers set url_secret_hash = :hash where id = :id")
            .param("hash", SecretHashes.ofUrlSecret(secret))
            .param("id", readerId)
            .update();
    if (changed == 0) {
      throw new IllegalArgumentException("There is no such reader");
    }
    trail.record(TrailEvent.done("ReaderUrlSecretGiven", by, "reader", readerId).under(SAFEGUARDS));
  }

  private Optional<Row> row(String id) {
    return jdbc.sql("select * from readers where id = ?")
        .param(id)
        .query((rs, n) -> new Row(reader(rs, n), rs.getString("secret_hash")))
        .optional();
  }

  private static Reader reader(ResultSet rs, int number) throws SQLException {
    return new Reader(
        rs.getString("id"),
        rs.getString("name"),
        Reader.Kind.valueOf(rs.getString("kind")),
        rs.getString("place"),
        degrees(rs, "latitude"),
        degrees(rs, "longitude"),
        Reader.State.valueOf(rs.getString("state")));
  }

  private static @Nullable Double degrees(ResultSet rs, String column) throws SQLException {
    double value = rs.getDouble(column);
    return rs.wasNull() ? null : value;
  }
}
