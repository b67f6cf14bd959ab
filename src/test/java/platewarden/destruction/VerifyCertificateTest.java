package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import platewarden.destruction.VerifyCertificate.Verdict;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Note;
import platewarden.trail.ProvePlace;
import platewarden.trail.SignedNote;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.store.TrailDatabase;

/** What anybody can find out about a certificate, on a real trail. */
@DisplayName("13.824 subd. 3(a)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCertificateTest {

  private static final Clause CLAUSE = Clause.of("13.824 subd. 3(a)");
  private static final String ROOT = "R9Zs2vL0n0mJr1xq0v3q3H8yJ2cY9w3k5b7m1n4p6tQ=";

  private final List<Certificate> ledger = new ArrayList<>();
  private TrailDatabase database;
  private VerifyCertificate verify;

  @BeforeAll
  void start(@TempDir Path folder) {
    database = TrailDatabase.start(folder, false);
    verify =
        new VerifyCertificate(
            new FindCertificates() {
              @Override
              public List<Certificate> all() {
                return ledger;
              }

              @Override
              public Optional<Certificate> find(UUID id) {
                return ledger.stream().filter(each -> each.id().equals(id)).findFirst();
              }
            },
            new ProvePlace(database.log, database.keys));
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void a_certificate_that_is_signed_unchanged_and_on_the_trail_is_genuine() {
    Certificate one = certified(LocalDate.of(2026, 9, 1), true);
    assertThat(verify.check(one.note()).verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(verify.check("\r\n" + one.note().replace("\n", "\r\n")).certificate())
        .isEqualTo(one);
    assertThat(verify.check(one.id()).orElseThrow().size()).isPositive();
    assertThat(verify.check(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_changed_character_anywhere_makes_it_a_no() {
    String note = certified(LocalDate.of(2026, 9, 2), true).note();
    // The last character of base64 has bits that mean nothing.
    for (int i = 0; i < note.length() - 4; i++) {
      char other = note.charAt(i) == 'x' ? 'y' : 'x';
      assertThat(verify.check(note.substring(0, i) + other + note.substring(i + 1)).verdict())
          .as("character %d", i)
          .isIn(Verdict.NOT_A_CERTIFICATE, Verdict.NOT_SIGNED_BY_US);
    }
  }

  @Test
  void what_another_signed_and_what_we_signed_but_did_not_record_are_each_a_no()
      throws NoSuchAlgorithmException {
    Certificate one = certified(LocalDate.of(2026, 9, 3), true);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String name = Note.parse(one.note()).signatures().get(0).name();
    String forged =
        new SignedNote(name, pair.getPrivate(), pair.getPublic())
            .sign(Note.parse(one.note()).text());
    assertThat(verify.check(forged).verdict()).isEqualTo(Verdict.NOT_SIGNED_BY_US);

    String unrecorded = certified(LocalDate.of(2026, 9, 4), false).note();
    assertThat(verify.check(unrecorded).verdict()).isEqualTo(Verdict.NOT_ON_THE_TRAIL);
    String fewer =
        database.log.sign(Note.parse(one.note()).text().replace("reads 1200", "reads 120"));
    assertThat(verify.check(fewer).verdict()).isEqualTo(Verdict.NOT_ON_THE_TRAIL);
  }

  @Test
  void a_trail_that_somebody_changed_proves_nothing() {
    Certificate one = certified(LocalDate.of(2026, 9, 5), true);
    assertThat(verify.check(one.note()).verdict()).isEqualTo(Verdict.GENUINE);
    database.jdbc.update(
        """
        update trail_payloads p set content = replace(content, '1200', '1201') from trail_entries e
        where e.id = p.entry_id and e.subject_id = '2026-09-05'
        """);
    assertThat(verify.check(one.note()).verdict()).isEqualTo(Verdict.NOT_ON_THE_TRAIL);

    Certificate other = certified(LocalDate.of(2026, 9, 6), true);
    database.sequence();
    database.jdbc.update(
        "update trail_nodes set hash = sha256(hash) where level = 0 and position = (select position"
            + " from trail_entries where subject_id = '2026-09-06') - 1");
    database.jdbc.update(
        "update trail_entries set leaf = replace(leaf, '\"time\":\"2', '\"time\":\"1') where"
            + " subject_id = '2026-09-06'");
    assertThat(verify.check(other.note()).verdict()).isEqualTo(Verdict.NOT_ON_THE_TRAIL);
  }

  @Test
  void a_certificate_outlives_the_key_that_signed_it() {
    Certificate one = certified(LocalDate.of(2026, 9, 7), true);
    database.transaction.executeWithoutResult(
        status -> database.rotate.rotate(new Person("ot", Set.of())));
    Certificate two = certified(LocalDate.of(2026, 9, 8), true);
    assertThat(keyOf(one)).isNotEqualTo(keyOf(two));
    assertThat(verify.check(one.note()).verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(verify.check(two.note()).verdict()).isEqualTo(Verdict.GENUINE);
  }

  @Test
  void a_certificate_of_single_reads_is_no_certificate_of_a_day() {
    UUID order = UUID.randomUUID();
    ReadsLedger.Order single =
        new ReadsLedger.Order(
            order,
            Instant.EPOCH,
            Instant.EPOCH,
            Clause.of("13.824 subd. 3(c)"),
            true,
            "system",
            List.of(),
            Map.of());
    String note = database.log.sign(CertificateText.of(single, Instant.EPOCH, List.of()));
    assertThat(verify.check(note).verdict()).isEqualTo(Verdict.NOT_A_CERTIFICATE);
    assertThat(verify.check(order)).isEmpty();
    assertThat(verify.check("").verdict()).isEqualTo(Verdict.NOT_A_CERTIFICATE);
    assertThat(verify.check("platewarden destruction certificate v1\nid x\n\n").verdict())
        .isEqualTo(Verdict.NOT_A_CERTIFICATE);
  }

  private static byte[] keyOf(Certificate one) {
    return Arrays.copyOf(Note.parse(one.note()).signatures().get(0).bytes(), 4);
  }

  private Certificate certified(LocalDate day, boolean recorded) {
    UUID id = UUID.randomUUID();
    Instant due = Instant.parse("2026-11-24T05:00:00Z");
    Instant at = due.plusSeconds(9);
    List<Certificate.StoreResult> stores = List.of(new Certificate.StoreResult("rows", 1200, 0));
    Ledger.Unfinished begun = new Ledger.Unfinished(id, day, due, due, 1200, new byte[32], false);
    String note = database.log.sign(CertificateText.of(begun, CLAUSE, ROOT, at, stores));
    Certificate certificate = new Certificate(id, day, 1200, ROOT, due, due, at, stores, note);
    ledger.add(certificate);
    if (recorded) {
      database.transaction.executeWithoutResult(
          status ->
              database.trail.record(
                  TrailEvent.done("DataDestroyed", "system", "day", day.toString())
                      .under(CLAUSE)
                      .in(Partition.PUBLIC)
                      .with("certificate", id.toString())
                      .with("reads", 1200L)
                      .with("root", ROOT)));
    }
    return certificate;
  }
}
