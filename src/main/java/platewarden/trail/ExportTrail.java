package platewarden.trail;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.platform.Person;

/** Hands the trail to an auditor; that it was is on the trail first. */
@Service
public class ExportTrail {

  private static final Clause AUDIT_TRAIL = Clause.of("13.824 subd. 7(c)");

  private final TrailExport export;
  private final Trail trail;
  private final TransactionTemplate transaction;

  ExportTrail(TrailExport export, Trail trail, PlatformTransactionManager transactions) {
    this.export = export;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Says on the trail that it is exported. Without this no export is written.
   *
   * @param withPrivate whether the details of the private partition go with it
   */
  public void announce(Person by, boolean withPrivate) {
    transaction.executeWithoutResult(
        status ->
            trail.record(
                TrailEvent.done("TrailExported", by.username(), "trail", "all")
                    .under(AUDIT_TRAIL)
                    .with("privatePartition", withPrivate)));
  }

  /** Writes it. */
  public void write(OutputStream to, boolean withPrivate) throws IOException {
    export.write(to, withPrivate);
  }
}
