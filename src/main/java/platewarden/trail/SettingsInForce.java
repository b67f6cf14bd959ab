package platewarden.trail;

import java.util.Map;

/** The settings of the last start, each as a hash. */
public interface SettingsInForce {

  /** All of them; empty before the first start. */
  Map<String, String> last();

  /** Keeps those of this start instead. */
  void keep(Map<String, String> hashes);
}
