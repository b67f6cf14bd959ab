package platewarden.breach;

import java.util.Optional;

/** The accounts of the staff, by which a report is held to name one that there is. */
public interface KnownAccounts {

  /** The account as its records write it; empty when none has this name in whatever letters. */
  Optional<String> named(String typed);
}
