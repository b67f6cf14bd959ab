package platewarden.audit;

/** Makes an audit pack. */
public interface MakePack {

  /**
   * Runs the 40 controls and signs what they found; the pack and its entry on the trail commit
   * together.
   *
   * @param by the account, or {@code system}
   */
  AuditPack over(Period period, String by);
}
