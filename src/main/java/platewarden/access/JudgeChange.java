package platewarden.access;

import java.util.Set;

/** Puts a change of access to the rules. */
public interface JudgeChange {

  /** What the rules found; kept, with its facts. */
  record Judged(String judgementId, ChangeKind kind, ChangeDecider decider) {}

  /** Judges, in the caller's transaction. */
  Judged judge(ChangeReason reason, Set<String> roles);
}
