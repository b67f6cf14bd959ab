package platewarden.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.preservation.rules.PreservationRules;
import platewarden.trail.SignedNote;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailLog;

/** Every use case, over records in memory, with the real law and the real rules. */
public final class PreservationBench {

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("preservation");

  public final InMemoryHolds records = new InMemoryHolds();
  public final Law law = law();
  public final TrailLog log = new Signer();
  public final HoldDates dates;
  public final DecideOnHold decide;
  public final PlaceProvisionalHold place;
  public final CheckFormalElements check;
  public final ConfirmHold confirm;
  public final WarnOfLateReview warn;
  public final FreezeScope freeze;
  public final ReleaseHold release;
  public final SendHoldLetter letters;
  public final VerifyReceipt verify;
  final CopyHeldReadsOut copyOut;
  private final Clock clock;

  public PreservationBench(Clock clock) {
    this.clock = clock;
    dates = new HoldDates(law, clock);
    decide = new DecideOnHold(records, records, clock);
    place = new PlaceProvisionalHold(records, records, clock);
    check =
        new CheckFormalElements(
            records, new PreservationRules(RULES, judgement -> {}), records, clock);
    confirm = new ConfirmHold(records, records, clock);
    warn = new WarnOfLateReview(records, records, clock);
    CopyHeldReads copy = new CopyHeldReads(records, records, clock);
    freeze =
        new FreezeScope(
            records, copy, records, records.readDays(), records, records, records, clock);
    copyOut = new CopyHeldReadsOut(records, copy, records, clock);
    release =
        new ReleaseHold(
            records, records, records, records, records.readDays(), records, log, clock);
    letters = new SendHoldLetter(records, records, records, dates, records, clock);
    verify = new VerifyReceipt(log);
  }

  /** What outsiders do, with this process behind it. */
  public ReceivePreservationRequest receive(HoldProcess process) {
    return new ReceivePreservationRequest(
        records,
        process,
        new DescribeScope(law, clock),
        new PreservationRules(RULES, judgement -> {}),
        new StatusSecrets(),
        new SignReceipt(log),
        records.readDays(),
        records,
        TransactionOperations.withoutTransaction(),
        clock);
  }

  /** What the destroyer asks for before it closes a day. */
  public long copyOut(java.time.LocalDate day) {
    return copyOut.copyOut(day);
  }

  /** What intake asks of late reads. */
  public platewarden.reads.HoldScope late() {
    return new LateReadsJoinHolds(new ScopesInForce(records, clock), records, records, clock);
  }

  public TellHoldProcess tell(HoldProcess process) {
    return new TellHoldProcess(records, process, clock);
  }

  public CompleteRequest complete(HoldProcess process) {
    return new CompleteRequest(
        new OpenReceipt(records),
        records,
        check,
        new PreservationRules(RULES, judgement -> {}),
        tell(process),
        records,
        clock);
  }

  public WithdrawPreservationRequest withdraw(HoldProcess process) {
    return new WithdrawPreservationRequest(
        new OpenReceipt(records), records, tell(process), records, clock);
  }

  public KeepHoldInOrder order(HoldProcess process) {
    return new KeepHoldInOrder(
        records, new DescribeScope(law, clock), freeze, tell(process), records, clock);
  }

  public AskHoldStatus status() {
    return new AskHoldStatus(
        new OpenReceipt(records), records, records, records, dates, letters, records);
  }

  public FindHolds find() {
    return new FindHolds(records, records, records, dates, records, clock);
  }

  private static Law law() {
    try (InputStream in = PreservationBench.class.getResourceAsStream("/rules/law.yaml")) {
      return LawReader.read(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "rules/law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs with a key of its own. */
  private static final class Signer implements TrailLog {
    private final SignedNote signer;

    Signer() {
      try {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer = new SignedNote("test.local/lpr", pair.getPrivate(), pair.getPublic());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String checkpoint() {
      return "";
    }

    @Override
    public Optional<String> witnessed() {
      return Optional.empty();
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public List<TrailEntry> entries(long from, long to) {
      return List.of();
    }

    @Override
    public List<TrailEntry> about(String subjectType, String subjectId) {
      return List.of();
    }

    @Override
    public List<byte[]> inclusion(long index, long size) {
      return List.of();
    }

    @Override
    public List<byte[]> consistency(long older, long newer) {
      return List.of();
    }

    @Override
    public String verifierKey() {
      return signer.verifierKey();
    }

    @Override
    public String sign(String text) {
      return signer.sign(text);
    }
  }
}
