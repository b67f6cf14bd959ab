package platewarden.reads;

import java.util.Map;
import java.util.Optional;

/** What PostgreSQL counted itself. */
public interface CountedByDatabase {

  /**
   * How often each statement was run that looks at the rows of reads and is none of the gateway's,
   * by a name that stays; empty when PostgreSQL does not count statements.
   */
  Optional<Map<String, Long>> foreignStatements();
}
