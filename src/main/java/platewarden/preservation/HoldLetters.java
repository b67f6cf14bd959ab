package platewarden.preservation;

import java.util.Map;

/** Makes the papers of preservation: {@code letters/preservation-hold/<name>.html} as PDF. */
public interface HoldLetters {

  /** The letter. */
  byte[] pdf(String name, Map<String, Object> model);
}
