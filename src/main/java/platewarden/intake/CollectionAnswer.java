package platewarden.intake;

import java.util.List;
import platewarden.law.Clause;

/**
 * What became of a delivery. It is the same whether a read was stored or destroyed at collection
 * (13.824 subd. 3(c)).
 *
 * @param accepted reads that were new
 * @param duplicates reads that had come before
 * @param refused the others, by their place in the message
 */
public record CollectionAnswer(int accepted, int duplicates, List<RefusedRead> refused) {

  /**
   * A read that was not taken.
   *
   * @param index its place in the message, from 0
   * @param reason in words, without the plate
   * @param clause the clause that says no
   * @param rule the rule that spoke
   */
  public record RefusedRead(int index, String reason, Clause clause, String rule) {}
}
