package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The record of audits in memory. */
public final class InMemoryAudits implements Audits {

  private final Map<UUID, Audit> audits = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<UUID, Account> accounts = new LinkedHashMap<>();

  public final AuditFindings findings = new Findings();
  public final Transmittals transmittals = new Sent();

  @Override
  public void open(Audit audit) {
    audits.put(audit.id(), audit);
  }

  @Override
  public Optional<Audit> find(UUID id) {
    return Optional.ofNullable(audits.get(id));
  }

  @Override
  public List<Audit> all() {
    return audits.values().stream()
        .sorted(Comparator.comparing(Audit::openedAt).reversed())
        .toList();
  }

  @Override
  public void add(UUID id, Audit.Fact fact) {
    Audit it = find(id).orElseThrow();
    List<Audit.Fact> facts = new ArrayList<>(it.facts());
    facts.add(fact);
    audits.put(id, new Audit(id, it.ordered(), it.due(), it.openedBy(), it.openedAt(), facts));
  }

  @Override
  public void write(UUID id, Text kind, String text, String by) {
    texts.put(id + kind.name(), text);
  }

  @Override
  public Optional<String> text(UUID id, Text kind) {
    return Optional.ofNullable(texts.get(id + kind.name()));
  }

  @Override
  public void keep(UUID id, Paper kind, Document document) {
    documents.put(id + kind.name(), document);
  }

  @Override
  public Optional<Document> document(UUID id, Paper kind) {
    return Optional.ofNullable(documents.get(id + kind.name()));
  }

  @Override
  public void save(Account account) {
    accounts.put(account.audit(), account);
  }

  @Override
  public Optional<Account> account(UUID id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public List<Account> openAccounts() {
    return accounts.values().stream().filter(Account::open).toList();
  }

  private static final class Findings implements AuditFindings {

    private final Map<UUID, AuditFinding> all = new LinkedHashMap<>();
    private final Map<UUID, CorrectiveAction> actions = new LinkedHashMap<>();

    @Override
    public List<AuditFinding> of(UUID audit) {
      return all.values().stream().filter(it -> it.audit().equals(audit)).map(this::full).toList();
    }

    private AuditFinding full(AuditFinding it) {
      return new AuditFinding(
          it.id(),
          it.audit(),
          it.number(),
          it.control(),
          it.title(),
          it.text(),
          it.answer(),
          it.response(),
          actions.values().stream().filter(one -> one.finding().equals(it.id())).toList());
    }

    @Override
    public Optional<AuditFinding> find(UUID id) {
      return Optional.ofNullable(all.get(id)).map(this::full);
    }

    @Override
    public void add(AuditFinding finding, String by, Instant at) {
      all.put(finding.id(), finding);
    }

    @Override
    public void answer(
        UUID finding, AuditFinding.Answer answer, String response, String by, Instant at) {
      AuditFinding it = find(finding).orElseThrow();
      all.put(
          finding,
          new AuditFinding(
              finding,
              it.audit(),
              it.number(),
              it.control(),
              it.title(),
              it.text(),
              answer,
              response,
              List.of()));
    }

    @Override
    public void promise(
        UUID id, UUID finding, String what, String owner, LocalDate due, String by, Instant at) {
      actions.put(id, new CorrectiveAction(id, finding, what, owner, due, "", null, null, null));
    }

    @Override
    public Optional<CorrectiveAction> action(UUID id) {
      return Optional.ofNullable(actions.get(id));
    }

    @Override
    public void prove(UUID action, String proof, String by, Instant at) {
      CorrectiveAction it = action(action).orElseThrow();
      actions.put(
          action,
          new CorrectiveAction(
              action, it.finding(), it.what(), it.owner(), it.due(), proof, by, at, null));
    }

    @Override
    public void judge(UUID action, CorrectiveAction.Verdict verdict, String by, Instant at) {
      CorrectiveAction it = action(action).orElseThrow();
      actions.put(
          action,
          new CorrectiveAction(
              action,
              it.finding(),
              it.what(),
              it.owner(),
              it.due(),
              it.proof(),
              it.provedBy(),
              it.provedAt(),
              verdict));
    }
  }

  private static final class Sent implements Transmittals {

    private final Map<UUID, Transmittal> all = new LinkedHashMap<>();
    private final Map<UUID, byte[]> letters = new HashMap<>();

    @Override
    public List<Transmittal> of(UUID audit) {
      return all.values().stream().filter(it -> it.audit().equals(audit)).toList();
    }

    @Override
    public Optional<Transmittal> find(UUID id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public void prepare(Transmittal transmittal, byte[] pdf) {
      all.put(transmittal.id(), transmittal);
      letters.put(transmittal.id(), pdf);
    }

    @Override
    public void mark(UUID id, Transmittal.Mark mark) {
      Transmittal it = find(id).orElseThrow();
      List<Transmittal.Mark> marks = new ArrayList<>(it.marks());
      marks.add(mark);
      all.put(
          id,
          new Transmittal(
              id,
              it.audit(),
              it.addressee(),
              it.place(),
              it.clause(),
              it.sha256(),
              it.preparedAt(),
              marks));
    }

    @Override
    public Optional<byte[]> letter(UUID id) {
      return Optional.ofNullable(letters.get(id));
    }
  }
}
