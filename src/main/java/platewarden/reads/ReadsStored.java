package platewarden.reads;

import java.util.List;
import java.util.UUID;

/** Reads were committed. Holds ids only. */
public record ReadsStored(List<UUID> ids) {

  /** Copies the list. */
  public ReadsStored {
    ids = List.copyOf(ids);
  }
}
