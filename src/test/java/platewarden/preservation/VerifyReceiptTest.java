package platewarden.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static platewarden.preservation.RequestFixture.counsel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.trail.offline.VerifyNote;

@DisplayName("13.824 subd. 3(b)")
class VerifyReceiptTest {

  private final PreservationBench bench =
      new PreservationBench(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC));
  private final ReceiptGiven given =
      bench.receive(new NoProcess()).receive(counsel(null, null, "BJR417"), null);

  private static final class NoProcess implements HoldProcess {
    @Override
    public void start(UUID holdId) {}

    @Override
    public boolean tell(UUID holdId, HoldHistory.Fact fact) {
      return false;
    }
  }

  @Test
  void a_receipt_is_genuine_also_as_a_browser_sends_it() {
    assertThat(bench.verify.verify(given.signedReceipt()))
        .hasValueSatisfying(it -> assertThat(it.receipt()).isEqualTo(given.receipt()));
    assertThat(bench.verify.verify("\r\n" + given.signedReceipt().replace("\n", "\r\n")))
        .isPresent();
  }

  @Test
  void a_forged_receipt_is_not() {
    String note = given.signedReceipt();
    for (int i = 0; i < note.length(); i++) {
      char other = note.charAt(i) == 'x' ? 'y' : 'x';
      String forged = note.substring(0, i) + other + note.substring(i + 1);
      // The last character of base64 has bits that mean nothing.
      if (i < note.length() - 4) {
        assertThat(bench.verify.verify(forged)).as("character %d", i).isEmpty();
      }
    }
    assertThat(bench.verify.verify("")).isEmpty();
    assertThat(bench.verify.verify("PH-2026-000001")).isEmpty();
    assertThat(bench.verify.verify(bench.log.sign("platewarden destruction certificate v1\n")))
        .as("signed by us, and no receipt")
        .isEmpty();
    PreservationBench other = new PreservationBench(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    assertThat(other.verify.verify(note)).as("another agency's key").isEmpty();
  }

  @Test
  void a_receipt_names_no_plate_no_person_and_not_whether_reads_exist() {
    assertThat(given.signedReceipt())
        .doesNotContain("BJR417", "Sample", "Example", "62-CR")
        .contains("request-sha256 " + SignReceipt.sha256(given.request()));
    assertThat(given.request()).contains("BJR417");
  }

  @Test
  void it_is_verified_offline_with_the_public_key_alone(@TempDir Path folder) throws IOException {
    Path note = Files.writeString(folder.resolve("receipt.txt"), given.signedReceipt());
    Path key = Files.writeString(folder.resolve("key.txt"), bench.log.verifierKey() + "\n");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    assertThat(VerifyNote.run(List.of(note.toString(), "--key", key.toString()), out)).isZero();
    Files.writeString(note, given.signedReceipt().replace("PH-2026", "PH-2025"));
    assertThat(VerifyNote.run(List.of(note.toString(), "--key", key.toString()), out)).isEqualTo(1);
    assertThat(VerifyNote.run(List.of(), out)).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains(given.receipt(), "NOT VERIFIED");
  }
}
