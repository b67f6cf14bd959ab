package platewarden.hotlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.hotlist.rules.EntryRules;
import platewarden.investigation.CaseChanged;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.TrackingAuthorizations;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.trail.BreachSuspected;
import platewarden.trail.TrailEvent;

/** The use cases of entries over records in memory, with the real rules and the real law. */
public final class EntryDesk {

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("entries");

  public final InMemoryEntries entries = new InMemoryEntries();
  public final List<TrailEvent> trail = new ArrayList<>();
  public final List<BreachSuspected> breaches = new ArrayList<>();
  public final List<Attentions.Attention> attentions = new ArrayList<>();
  public final Map<String, Boolean> cases = new HashMap<>();
  public final Set<String> authorized = new HashSet<>();
  public final EntryTerms terms;
  public final AskForEntry ask;
  public final CheckEntry check;
  public final DecideOnEntry decide;
  public final ActivateEntry activate;
  public final EndEntry end;
  public final WithdrawEntry withdraw;
  public final RenewEntry renew;
  public final UpdateAmberAlert update;
  public final TellOfEntry tell;
  public final ConfirmInForce confirm;
  public final AskForAttention attention;
  public final Attentions lists = new InMemoryEntries.Lists(attentions);
  private final EndEntriesOfCases endOfCases;
  private final LiveEntries live;

  /** Works with this process and this clock. */
  public EntryDesk(EntryProcess process, AttentionProcess attentionProcess, Clock clock) {
    Law law = law();
    TrackingAuthorizations tracking =
        (number, at) ->
            authorized.contains(number)
                ? Optional.of(
                    new TrackingAuthorizations.InForce(UUID.randomUUID(), "WARRANT", Instant.MAX))
                : Optional.empty();
    terms =
        new EntryTerms(
            law,
            number ->
                Optional.ofNullable(cases.get(number))
                    .map(active -> new CaseRecord(number, active, Set.of())),
            Optional.of(tracking),
            clock);
    live = new LiveEntries(entries, terms, clock);
    var refusals = new EntryRefusals(this::record, TransactionOperations.withoutTransaction());
    ask = new AskForEntry(entries, terms, process, this::record, refusals, this::published, clock);
    check =
        new CheckEntry(
            entries,
            terms,
            new EntryRules(RULES, judgement -> {}, law, clock),
            this::record,
            clock);
    end = new EndEntry(entries, process, this::record, this::published, clock);
    decide = new DecideOnEntry(entries, terms, end, this::record, this::published, clock);
    activate = new ActivateEntry(entries, terms, this::record, this::published, clock);
    withdraw = new WithdrawEntry(entries, end, refusals);
    renew = new RenewEntry(entries, terms, process, this::record, refusals, clock);
    update =
        new UpdateAmberAlert(
            entries, terms, process, this::record, refusals, this::published, clock);
    tell = new TellOfEntry(entries, this::record, clock);
    confirm = new ConfirmInForce(entries, clock);
    endOfCases = new EndEntriesOfCases(entries, terms, end, process);
    attention = new AskForAttention(lists, attentionProcess, this::record, clock);
  }

  public List<Match> match(String plate) {
    return live.match(plate, List.of(), "US-MN");
  }

  public List<Match> match(String plate, List<String> candidates, String region) {
    return live.match(plate, candidates, region);
  }

  /** The register says that a case is active or not, and whoever listens hears it. */
  public void caseIs(String number, boolean active, Instant at) {
    cases.put(number, active);
    endOfCases.on(new CaseChanged(UUID.randomUUID(), active, at));
  }

  /** What happens once a minute. */
  public void minute() {
    endOfCases.look();
  }

  /** Raises a task about a list that was refused. */
  public void refused(String source) {
    attention.refused(source, UUID.randomUUID(), "the file holds no entry");
  }

  public List<String> actions() {
    return trail.stream().map(TrailEvent::action).toList();
  }

  private UUID record(TrailEvent event) {
    trail.add(event);
    return UUID.randomUUID();
  }

  private void published(Object event) {
    if (event instanceof LiveEntries.Changed) {
      live.reload();
    } else if (event instanceof BreachSuspected breach) {
      breaches.add(breach);
    }
  }

  /** As in the law file. */
  public static Law law() {
    try (InputStream in = Law.class.getResourceAsStream("/rules/law.yaml")) {
      return LawReader.read(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
