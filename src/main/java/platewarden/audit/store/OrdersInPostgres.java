package platewarden.audit.store;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.CommissionerOrder;
import platewarden.audit.CommissionerOrders;

/** Letters from and to the commissioner in their table, sealed. */
@Repository
@Transactional
class OrdersInPostgres implements CommissionerOrders {

  private final JdbcTemplate rows;
  private final SealedAudits sealed;

  OrdersInPostgres(JdbcTemplate rows, SealedAudits sealed) {
    this.rows = rows;
    this.sealed = sealed;
  }

  @Override
  public void keep(CommissionerOrder it, byte[] document) {
    rows.update(
        """
        insert into commissioner_orders (id, kind, dated, answer_by, audit_id, of_order, sealed,
          document, sha256, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.id(),
        it.kind().name(),
        it.dated(),
        it.answerBy(),
        it.audit(),
        it.of(),
        sealed.seal(it.id(), "words", it.words()),
        sealed.seal(it.id(), "document", document),
        it.sha256(),
        it.enteredBy(),
        Timestamp.from(it.enteredAt()));
  }

  @Override
  public List<CommissionerOrder> all() {
    return rows.query(
        "select * from commissioner_orders order by entered_at desc, id",
        (row, number) -> {
          UUID id = row.getObject("id", UUID.class);
          return new CommissionerOrder(
              id,
              CommissionerOrder.Kind.valueOf(row.getString("kind")),
              row.getObject("dated", LocalDate.class),
              row.getObject("answer_by", LocalDate.class),
              row.getObject("audit_id", UUID.class),
              row.getObject("of_order", UUID.class),
              sealed.text(id, "words", row.getBytes("sealed")),
              row.getString("sha256"),
              row.getString("entered_by"),
              row.getTimestamp("entered_at").toInstant());
        });
  }

  @Override
  public Optional<byte[]> document(UUID id) {
    return rows
        .query(
            "select document from commissioner_orders where id = ?",
            (row, number) -> sealed.open(id, "document", row.getBytes("document")),
            id)
        .stream()
        .findFirst();
  }
}
