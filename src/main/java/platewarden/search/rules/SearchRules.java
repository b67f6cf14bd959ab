package platewarden.search.rules;

import org.springframework.stereotype.Component;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.RuleBook;
import platewarden.search.JudgesSearches;
import platewarden.search.SearchFacts;

/** rules/search.drl. */
@Component
class SearchRules implements JudgesSearches {

  private final RuleBook rules;

  SearchRules(RuleBook rules) {
    this.rules = rules;
  }

  @Override
  public Judgement judge(SearchFacts facts) {
    return rules.judge("search", facts);
  }
}
