package platewarden.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.access.AskStanding;
import platewarden.access.Standing;
import platewarden.investigation.CaseRegister;
import platewarden.law.Clause;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.KeepJudgements;
import platewarden.reads.PatternTooWide;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Judges, looks, writes it down, and only then answers. */
@Component
class JustifiedSearch implements SearchReads {

  private static final Clause EACH_ACCESS = Clause.of("13.824 subd. 7(b)");
  private static final int MOST_RESULTS = 500;
  private static final Pattern WORDS = Pattern.compile("\\s+");

  private final AskStanding standing;
  private final CaseRegister cases;
  private final JudgesSearches rules;
  private final KeepJudgements judgements;
  private final ReadIndex index;
  private final KeepSearches searches;
  private final Trail trail;
  private final TransactionTemplate transaction;

  JustifiedSearch(
      AskStanding standing,
      CaseRegister cases,
      JudgesSearches rules,
      KeepJudgements judgements,
      ReadIndex index,
      KeepSearches searches,
      Trail trail,
      PlatformTransactionManager manager) {
    this.standing = standing;
    this.cases = cases;
    this.rules = rules;
    this.judgements = judgements;
    this.index = index;
    this.searches = searches;
    this.trail = trail;
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  public SearchAnswer search(Person by, SearchRequest request) {
    UUID id = UUID.randomUUID();
    Judgement judgement = rules.judge(facts(by, request));
    SearchPrecedence.refusal(judgement)
        .ifPresent(
            refused -> {
              writeDown(refusal(id, by, request, judgement, refused), judgement);
              throw refused;
            });
    ReadQuery query = QueryFromRequest.of(request);
    ReadIndex.Found found;
    try {
      found = index.find(query, MOST_RESULTS);
    } catch (RuntimeException e) {
      writeDown(
          event(id, by, request, judgement).failed().with("cause", e.getClass().getSimpleName()),
          judgement);
      if (e instanceof PatternTooWide) {
        throw new MalformedSearch(
            "The pattern fits too many plates. Give more characters, or a shorter time.");
      }
      throw e;
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              judgements.keep(judgement);
              List<String> commitments = searches.commitments(found.reads());
              searches.keep(id, by, request, judgement, found.total(), commitments);
              trail.record(
                  event(id, by, request, judgement)
                      .with("found", found.total())
                      .with("results", commitments));
              return new SearchAnswer(id, found.total(), found.reads(), judgement.rulings());
            }));
  }

  private SearchFacts facts(Person by, SearchRequest request) {
    Standing now = standing.of(by.username());
    return new SearchFacts(
        by.has("investigator") || by.has("technology-unit") || by.has("technology-unit-commander"),
        now.authorized(),
        now.trainingCurrent(),
        request.purpose() != null,
        words(request.factualBasis()),
        basis(by, request));
  }

  private SearchFacts.Basis basis(Person by, SearchRequest request) {
    String number = request.caseNumber();
    if (number == null || number.isBlank()) {
      String complaint = request.complaintOrIncident();
      return complaint == null || complaint.isBlank()
          ? SearchFacts.Basis.NONE
          : SearchFacts.Basis.COMPLAINT_OR_INCIDENT;
    }
    return cases
        .find(number.strip())
        .map(
            found ->
                !found.active()
                    ? SearchFacts.Basis.INACTIVE_CASE
                    : found.assignedTo().contains(by.username())
                        ? SearchFacts.Basis.ACTIVE_CASE
                        : SearchFacts.Basis.CASE_OF_OTHERS)
        .orElse(SearchFacts.Basis.UNKNOWN_CASE);
  }

  private static int words(@Nullable String text) {
    return text == null || text.isBlank() ? 0 : (int) WORDS.splitAsStream(text.strip()).count();
  }

  private void writeDown(TrailEvent event, Judgement judgement) {
    transaction.executeWithoutResult(
        status -> {
          judgements.keep(judgement);
          trail.record(event);
        });
  }

  private static TrailEvent refusal(
      UUID id, Person by, SearchRequest request, Judgement judgement, Refused refused) {
    return event(id, by, request, judgement)
        .refused()
        .under(refused.refusals().get(0).clause())
        .with(
            "refusals",
            refused.refusals().stream().map(r -> r.clause() + ": " + r.rule()).toList());
  }

  private static TrailEvent event(UUID id, Person by, SearchRequest request, Judgement judgement) {
    TrailEvent event =
        TrailEvent.done("ReadsSearched", by.username(), "search", id.toString())
            .under(EACH_ACCESS)
            .with("judgement", judgement.id());
    Purpose purpose = request.purpose();
    return purpose == null ? event : event.with("purpose", purpose.name());
  }
}
