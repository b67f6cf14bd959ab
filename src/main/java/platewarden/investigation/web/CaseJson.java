package platewarden.investigation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.investigation.CaseTable;

/**
 * A case as the API gives it.
 *
 * @param heardFrom where its state comes from: {@code file}, {@code register} or an account
 */
record CaseJson(
    UUID caseId,
    String number,
    boolean active,
    String charge,
    List<String> assignedTo,
    Instant heardAt,
    String heardFrom,
    @Nullable Instant inactiveSince) {

  static CaseJson of(CaseTable.Entry entry) {
    return new CaseJson(
        entry.record().id(),
        entry.record().number(),
        entry.record().active(),
        entry.record().charge().name(),
        entry.record().assignedTo().stream().sorted().toList(),
        entry.heardAt(),
        entry.heardFrom(),
        entry.inactiveSince());
  }
}
