package platewarden.destruction;

import java.time.Instant;
import java.util.List;
import platewarden.law.Clause;

/** The words of certificates; one line for each fact, in this order. */
final class CertificateText {

  static final String HEAD = "platewarden destruction certificate v1\n";

  private CertificateText() {}

  static String of(
      Ledger.Unfinished day,
      Clause clause,
      String root,
      Instant certifiedAt,
      List<Certificate.StoreResult> results) {
    return HEAD
        + line("id", day.id())
        + line("clause", clause)
        + line("day", day.day())
        + line("reads", day.reads())
        + line("root", root)
        + line("due", day.dueAt())
        + line("begun", day.begunAt())
        + line("certified", certifiedAt)
        + line("method", "day key destroyed, then every copy")
        + stores(results);
  }

  static String of(
      ReadsLedger.Order order, Instant certifiedAt, List<Certificate.StoreResult> results) {
    StringBuilder text =
        new StringBuilder(HEAD)
            .append(line("id", order.id()))
            .append(line("clause", order.clause()));
    for (ReadsLedger.OfDay each : order.contents()) {
      text.append(line("of", each.day() + " reads " + each.reads() + " root " + each.root()));
    }
    return text.append(line("due", order.dueAt()))
        .append(line("begun", order.orderedAt()))
        .append(line("certified", certifiedAt))
        .append(line("method", "rows written anew, index merged, pictures written over"))
        .append(stores(results))
        .toString();
  }

  private static String stores(List<Certificate.StoreResult> results) {
    StringBuilder text = new StringBuilder();
    for (Certificate.StoreResult each : results) {
      text.append("store ")
          .append(each.store())
          .append(" destroyed ")
          .append(each.destroyed())
          .append(" remaining ")
          .append(each.remaining())
          .append('\n');
    }
    return text.toString();
  }

  private static String line(String name, Object value) {
    return name + ' ' + value + '\n';
  }
}
