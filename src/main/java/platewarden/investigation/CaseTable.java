package platewarden.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register's last word on each case, and where it came from. */
public interface CaseTable {

  /**
   * A case as it stands in the table.
   *
   * @param heardAt when the word came (UTC)
   * @param heardFrom {@code file}, {@code register}, an account, or {@code demo}
   * @param inactiveSince since when it is inactive, null while it is active
   */
  record Entry(
      CaseRecord record, Instant heardAt, String heardFrom, @Nullable Instant inactiveSince) {}

  /** The entry of this number. */
  Optional<Entry> find(String caseNumber);

  /** The entry of this id. */
  Optional<Entry> find(UUID caseId);

  /** Every entry, by number. */
  List<Entry> all();

  /**
   * Writes a word; entries are locked in the order of the calls.
   *
   * @return what stood there before, empty for a new case
   */
  Optional<Entry> write(CaseWord word, Instant at, String from);
}
