package platewarden.search;

import platewarden.platform.rules.Judgement;

/** Puts the facts of a search to the rules. */
public interface JudgesSearches {

  /** What the rules say. */
  Judgement judge(SearchFacts facts);
}
