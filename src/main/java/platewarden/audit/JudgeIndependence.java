package platewarden.audit;

import java.util.List;

/** Puts an auditor's independence to the rules. */
public interface JudgeIndependence {

  /**
   * Who was engaged.
   *
   * @param accountKnown whether the account is there and enabled
   * @param declared whether a signed declaration is on the record
   * @param otherDuties whether the account holds another role than that of an auditor
   * @param everAuthorized whether it ever held a written authorization to access reads
   * @param engagedByOneself whether who engaged is who was engaged
   */
  record Engaged(
      boolean accountKnown,
      boolean declared,
      boolean otherDuties,
      boolean everAuthorized,
      boolean engagedByOneself) {}

  /** What speaks against it, in words; empty when nothing does. */
  List<String> objections(Engaged engaged);
}
