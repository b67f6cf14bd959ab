package platewarden.audit;

/** Makes an audit pack. */
public interface MakePack {

  /**
   * Runs the 40 controls and signs what they found. The trail has the results before the pack is
   * made, and the pack holds the proof of that.
   *
   * @param by the account, or {@code system}
   */
  AuditPack over(Period period, String by);
}
