package platewarden.investigation.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Three invented cases of the embedded default. */
@Component
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class DemoCases implements ApplicationRunner {

  private final JdbcTemplate jdbc;

  DemoCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    put("26-100001", true, "investigator");
    assign("26-100001", "investigator2");
    assign("26-100001", "unauthorized");
    assign("26-100001", "untrained");
    put("26-100002", true, "supervisor");
    put("26-100009", false, "investigator");
  }

  private void put(String number, boolean active, String assignee) {
    jdbc.update(
        """
        insert into cases (number, active, charge, heard_from, inactive_since)
        values (?, ?, ?, 'demo', case when ? then null else now() end) on conflict do nothing
        """,
        number,
        active,
        active ? "NONE" : "UNKNOWN",
        active);
    assign(number, assignee);
  }

  private void assign(String number, String assignee) {
    jdbc.update(
        "insert into case_assignments (case_number, username) values (?, ?) on conflict do nothing",
        number,
        assignee);
  }
}
