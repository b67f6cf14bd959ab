package platewarden.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadRef;
import platewarden.trail.Trail;

/**
 * Shows a further page of what a search found, without searching again. Each page is an access of
 * its own (13.824 subd. 7(b)): the person and the reason are judged as they are now.
 */
@Component
public class ViewResults {

  private final KeepSearches searches;
  private final JudgeRequest judge;
  private final KeepJudgements judgements;
  private final ReadIndex index;
  private final Trail trail;

  ViewResults(
      KeepSearches searches,
      JudgeRequest judge,
      KeepJudgements judgements,
      ReadIndex index,
      Trail trail) {
    this.searches = searches;
    this.judge = judge;
    this.judgements = judgements;
    this.index = index;
    this.trail = trail;
  }

  /** A page, and what was asked for. */
  public record Viewed(SearchRequest request, SearchAnswer answer) {}

  /**
   * The page; empty when there is no such page, or the search is older than 12 hours or not this
   * person's. The reasons are not told apart.
   *
   * @param page from 1
   * @throws Refused when the person's access, or the case, ended since; also on the trail
   */
  @Transactional(noRollbackFor = Refused.class)
  public Optional<Viewed> view(Person by, UUID search, int page) {
    KeepSearches.Opened opened = searches.open(search, by.username()).orElse(null);
    if (opened == null || page < 1 || page > SearchAnswer.pagesOf(opened.list().size())) {
      return Optional.empty();
    }
    // Whether it is tracking was judged when the search was made; a page is no further search.
    Judgement judgement = judge.judge(by, opened.request(), Tracking.NO);
    judgements.keep(judgement);
    var event =
        SearchEvents.event("ResultsViewed", search, by, opened.request(), judgement)
            .with("page", page);
    Optional<Refused> refused = SearchPrecedence.refusal(judgement);
    if (refused.isPresent()) {
      trail.record(SearchEvents.refused(event, refused.get()));
      throw refused.get();
    }
    int from = (page - 1) * SearchAnswer.PAGE;
    List<ReadRef> slice =
        opened.list().subList(from, Math.min(opened.list().size(), from + SearchAnswer.PAGE));
    List<FoundRead> shown = slice.isEmpty() ? List.of() : index.show(slice);
    List<String> commitments = searches.commitments(shown);
    searches.show(search, commitments);
    trail.record(event.with("results", commitments));
    return Optional.of(
        new Viewed(
            opened.request(),
            new SearchAnswer(
                search,
                opened.found(),
                opened.list().size(),
                page,
                SearchAnswer.pagesOf(opened.list().size()),
                shown,
                0,
                judgement.rulings())));
  }
}
