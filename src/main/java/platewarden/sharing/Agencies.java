package platewarden.sharing;

import java.util.List;
import java.util.Optional;

/** Agencies that may ask for reads. */
public interface Agencies {

  /**
   * An agency.
   *
   * @param account its representative's account here
   * @param state its state, {@code US-MN}; {@code US} for a federal one
   * @param lawEnforcement whether it is a law enforcement agency
   */
  record Agency(String account, String name, String state, boolean lawEnforcement) {

    /** Whether it is one of Minnesota. */
    public boolean ofMinnesota() {
      return state.equals("US-MN");
    }
  }

  /** The agency of this account. */
  Optional<Agency> find(String account);

  /** Every agency, by name. */
  List<Agency> all();

  /** Enters an agency or changes it. */
  void put(Agency agency, String by);
}
