package platewarden.search;

import static platewarden.search.KeepSearches.Outcome.DONE;
import static platewarden.search.KeepSearches.Outcome.FAILED;
import static platewarden.search.KeepSearches.Outcome.REFUSED;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.FoundRead;
import platewarden.reads.PatternTooWide;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.reads.ReadRef;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Judges, looks, writes it down, and only then answers. */
@Component
class JustifiedSearch implements SearchReads {

  private static final int MOST_RESULTS = 500;

  private final JudgeRequest judge;
  private final KeepJudgements judgements;
  private final ReadIndex index;
  private final KeepSearches searches;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final SearchLanes lanes;
  private final Clock clock;
  private final TransactionTemplate transaction;

  JustifiedSearch(
      JudgeRequest judge,
      KeepJudgements judgements,
      ReadIndex index,
      KeepSearches searches,
      Trail trail,
      ApplicationEventPublisher events,
      SearchLanes lanes,
      Clock clock,
      PlatformTransactionManager manager) {
    this.judge = judge;
    this.judgements = judgements;
    this.index = index;
    this.searches = searches;
    this.trail = trail;
    this.events = events;
    this.lanes = lanes;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  public SearchAnswer search(Person by, SearchRequest request, Origin origin) {
    return lanes.run(() -> searched(by, request, origin));
  }

  private SearchAnswer searched(Person by, SearchRequest request, Origin origin) {
    UUID id = UUID.randomUUID();
    KeepSearches.Repeats before = judge.repeats(by, request);
    Tracking tracking = judge.tracking(request, before);
    Judgement judgement = judge.judge(by, request, tracking);
    TrailEvent event = SearchEvents.event("ReadsSearched", id, by, request, judgement);
    Optional<Refused> refused = SearchPrecedence.refusal(judgement);
    if (refused.isPresent()) {
      write(
          made(id, by, request, origin, judgement, REFUSED, 0),
          SearchEvents.refused(event, refused.get()),
          () -> callForReview(id, by, before, tracking));
      throw refused.get();
    }
    ReadQuery query = QueryFromRequest.of(request);
    ReadIndex.Found found;
    try {
      found = index.find(query, MOST_RESULTS);
    } catch (RuntimeException e) {
      write(
          made(id, by, request, origin, judgement, FAILED, 0),
          event.failed().with("cause", e.getClass().getSimpleName()),
          () -> {});
      if (e instanceof PatternTooWide) {
        throw new MalformedSearch(
            "The pattern fits too many plates. Give more characters, or a shorter time.");
      }
      throw e;
    }
    return answer(
        made(id, by, request, origin, judgement, DONE, found.total()),
        event,
        found.reads(),
        before,
        tracking);
  }

  private SearchAnswer answer(
      KeepSearches.Made made,
      TrailEvent event,
      List<FoundRead> found,
      KeepSearches.Repeats before,
      Tracking tracking) {
    List<FoundRead> first = found.subList(0, Math.min(SearchAnswer.PAGE, found.size()));
    List<ReadRef> list = found.stream().map(read -> new ReadRef(read.day(), read.id())).toList();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              judgements.keep(made.judgement());
              List<String> shown = searches.commitments(first);
              searches.keep(made, list, shown);
              trail.record(
                  event
                      .with("found", made.found())
                      .with("results", shown)
                      .with("tracking", tracking.name()));
              if (made.found() > 0) {
                callForReview(made.id(), made.by(), before, tracking);
              }
              return new SearchAnswer(
                  made.id(),
                  made.found(),
                  list.size(),
                  1,
                  SearchAnswer.pagesOf(list.size()),
                  first,
                  before.found(),
                  made.judgement().rulings());
            }));
  }

  private static KeepSearches.Made made(
      UUID id,
      Person by,
      SearchRequest request,
      Origin origin,
      Judgement judgement,
      KeepSearches.Outcome outcome,
      long found) {
    return new KeepSearches.Made(id, by, origin, request, judgement, outcome, found);
  }

  private void write(KeepSearches.Made made, TrailEvent event, Runnable besides) {
    transaction.executeWithoutResult(
        status -> {
          judgements.keep(made.judgement());
          searches.keep(made, List.of(), List.of());
          trail.record(event);
          besides.run();
        });
  }

  private void callForReview(UUID id, Person by, KeepSearches.Repeats before, Tracking tracking) {
    long times = before.attempts() + 1;
    if (tracking == Tracking.EXIGENCY_STATED) {
      call(ReviewCalledFor.Cause.EXIGENT, id, id, by, times);
    }
    UUID own = before.firstOfPerson();
    if (own != null && (times >= judge.onePerson() || before.otherReasons() > 0)) {
      call(ReviewCalledFor.Cause.REPEATED_PLATE, id, own, by, times);
    }
    UUID first = before.first();
    if (first != null && before.people() > 1 && before.foundByAnyone() + 1 >= judge.anyone()) {
      call(ReviewCalledFor.Cause.PLATE_OF_MANY, id, first, by, before.foundByAnyone() + 1);
    }
  }

  private void call(ReviewCalledFor.Cause cause, UUID search, UUID first, Person by, long times) {
    events.publishEvent(
        new ReviewCalledFor(
            cause, search, first, by.username(), Rank.of(by), times, clock.instant()));
  }
}
