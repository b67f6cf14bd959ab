package platewarden.trail;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;

/**
 * One thing that was done, or refused, for the trail. Never holds a plate.
 *
 * @param action past tense, in the law's words: {@code ReadsSearched}, {@code AlertVerified}
 * @param actor the account, {@code reader:demo-1} or {@code system}
 * @param subjectType the kind of record it is about: {@code search}, {@code alert}, {@code day}
 * @param subjectId that record's id
 * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param clause the clause it was done or refused under
 * @param partition who may see the details
 * @param details what else there is to say; kept beside the tree and committed to by the leaf
 */
public record TrailEvent(
    String action,
    String actor,
    String subjectType,
    String subjectId,
    Outcome outcome,
    @Nullable Clause clause,
    Partition partition,
    Map<String, Object> details) {

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  /** Who may see an entry's details. All partitions stand under one tree. */
  public enum Partition {
    /** Public to the extent not otherwise classified, 13.824 subd. 7(c). */
    PUBLIC,
    /** Staff with the duty, and the auditor. */
    RESTRICTED,
    /** The named few for chapter 5B, and the city attorney. */
    PRIVATE
  }

  /** Something that was done by an actor, in the restricted partition, with no details yet. */
  public static TrailEvent done(String action, String actor, String subjectType, String subjectId) {
    return new TrailEvent(
        action, actor, subjectType, subjectId, Outcome.DONE, null, Partition.RESTRICTED, Map.of());
  }

  /** The same, refused. */
  public TrailEvent refused() {
    return new TrailEvent(
        action, actor, subjectType, subjectId, Outcome.REFUSED, clause, partition, details);
  }

  /** The same, failed. */
  public TrailEvent failed() {
    return new TrailEvent(
        action, actor, subjectType, subjectId, Outcome.FAILED, clause, partition, details);
  }

  /** The same, under a clause. */
  public TrailEvent under(Clause lawfulBasis) {
    return new TrailEvent(
        action, actor, subjectType, subjectId, outcome, lawfulBasis, partition, details);
  }

  /** The same, in another partition. */
  public TrailEvent in(Partition other) {
    return new TrailEvent(action, actor, subjectType, subjectId, outcome, clause, other, details);
  }

  /** The same, with one more detail. */
  public TrailEvent with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new TrailEvent(
        action, actor, subjectType, subjectId, outcome, clause, partition, Map.copyOf(more));
  }
}
