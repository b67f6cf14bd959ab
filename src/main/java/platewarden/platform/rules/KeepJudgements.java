package platewarden.platform.rules;

/** Keeps facts and rulings as JSON, in the caller's transaction; once for each id. */
public interface KeepJudgements {

  /** Keeps it, unless it is kept. */
  void keep(Judgement judgement);
}
