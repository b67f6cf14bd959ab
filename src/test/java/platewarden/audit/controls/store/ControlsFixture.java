package platewarden.audit.controls.store;

import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import platewarden.audit.controls.Evidence;
import platewarden.audit.controls.LookFurther;
import platewarden.audit.controls.Packs;
import platewarden.trail.store.TrailDatabase;

/** Makes what only this package can make. */
public final class ControlsFixture {

  private ControlsFixture() {}

  public static Evidence evidence(TrailDatabase database) {
    return new EvidenceInPostgres(
        new NamedParameterJdbcTemplate(database.jdbc), database.transactions);
  }

  public static Packs packs(TrailDatabase database) {
    return new PacksInPostgres(database.jdbc);
  }

  public static List<LookFurther> further(TrailDatabase database) {
    return List.of(new LookIntoTree(database.jdbc.getDataSource()));
  }
}
