package platewarden.oversight;

import java.util.List;

/** Plates of staff and their households, where the agency registers them. Sealed; no look-up. */
public interface RegisteredPlates {

  /** A plate and the account of the person it is connected with. */
  record Registered(String username, String plate) {}

  /** All, opened; for the search for misuse only. */
  List<Registered> all();

  /** Replaces those of a person, in the caller's transaction. */
  void replace(String username, List<String> plates);
}
