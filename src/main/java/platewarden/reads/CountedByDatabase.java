package platewarden.reads;

import java.util.Map;
import java.util.Optional;

/** What PostgreSQL counted itself. */
public interface CountedByDatabase {

  /**
   * How often each statement was run that looks at the rows of reads and is none of the gateway's,
   * by a name that stays; that the count was emptied is one of them. Empty when PostgreSQL does not
   * count all statements.
   */
  Optional<Map<String, Long>> foreignStatements();
}
