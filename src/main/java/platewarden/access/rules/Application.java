package platewarden.access.rules;

import java.util.List;

/** What access is asked for: codes of purposes. */
public record Application(List<String> purposes) {

  /** Copies the list. */
  public Application {
    purposes = List.copyOf(purposes);
  }
}
