package platewarden.investigation.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;

/** The register as it was last fed. */
@Component
class CasesInPostgres implements CaseRegister {

  private final JdbcTemplate jdbc;

  CasesInPostgres(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CaseRecord> find(String caseNumber) {
    List<Boolean> active =
        jdbc.queryForList("select active from cases where number = ?", Boolean.class, caseNumber);
    if (active.isEmpty()) {
      return Optional.empty();
    }
    List<String> assigned =
        jdbc.queryForList(
            "select username from case_assignments where case_number = ?",
            String.class,
            caseNumber);
    return Optional.of(new CaseRecord(caseNumber, active.get(0), new HashSet<>(assigned)));
  }
}
