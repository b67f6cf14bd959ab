package platewarden.alerts.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import platewarden.alerts.AlertRecord;
import platewarden.alerts.Alerts;
import platewarden.investigation.ExplainMatches;

/** Explains to an investigative file why a read met a list. */
@Component
class ExplainAlerts implements ExplainMatches {

  private final JdbcClient jdbc;
  private final Alerts alerts;

  ExplainAlerts(JdbcClient jdbc, Alerts alerts) {
    this.jdbc = jdbc;
    this.alerts = alerts;
  }

  @Override
  public List<Explanation> of(LocalDate day, UUID readId) {
    return jdbc
        .sql("select id from alerts where day = :day and read_id = :read order by id")
        .param("day", day)
        .param("read", readId)
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(id -> alerts.find(id).stream())
        .flatMap(alert -> explained(alert).stream())
        .toList();
  }

  private static List<Explanation> explained(AlertRecord alert) {
    AlertRecord.Plain plain = alert.plain();
    return plain == null
        ? List.of()
        : List.of(
            new Explanation(
                alert.source(),
                alert.versionId(),
                alert.fileTime(),
                alert.ageMinutes(),
                alert.category().name(),
                alert.tier().name(),
                alert.regions().name(),
                plain.plateListed(),
                plain.caseNumber(),
                alert.status().name(),
                alert.judgement()));
  }
}
