package platewarden.platform.rules;

/** What a rule writes its decision to; the global {@code rulings} of every DRL. */
public interface Rulings {

  /** Rules: the decision is a constant or a small record without a plate. */
  void give(Object decision);
}
