package platewarden.preservation.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.ReleaseCertificates;

/** The table of certificates. */
@Repository
@Transactional
class ReleasesInPostgres implements ReleaseCertificates {

  private final JdbcTemplate jdbc;

  ReleasesInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Certificate certificate) {
    jdbc.update(
        """
        insert into hold_releases (hold_id, certificate, released_at, destroyed, returned, root, note)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        certificate.holdId(),
        certificate.id(),
        HoldRows.time(certificate.releasedAt()),
        certificate.destroyed(),
        certificate.returned(),
        certificate.root(),
        certificate.note());
  }

  @Override
  public Optional<Certificate> ofHold(UUID holdId) {
    return jdbc
        .query(
            "select * from hold_releases where hold_id = ?",
            (row, number) ->
                new Certificate(
                    row.getObject("certificate", UUID.class),
                    holdId,
                    HoldRows.instant(row, "released_at"),
                    row.getLong("destroyed"),
                    row.getLong("returned"),
                    row.getString("root"),
                    row.getString("note")),
            holdId)
        .stream()
        .findFirst();
  }
}
