package platewarden.audit;

import java.util.List;

/**
 * Runs the 40 controls. Reads only; is on no trail of its own: whoever shows the result records it.
 */
public interface RunControls {

  /** All, 1 to 40 in order. */
  List<ControlResult> over(Period period);

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when there is no such control
   */
  ControlResult over(Period period, int number);
}
