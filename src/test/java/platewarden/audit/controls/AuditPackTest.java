package platewarden.audit.controls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import platewarden.audit.AuditPack;
import platewarden.audit.Period;
import platewarden.audit.controls.store.ControlsFixture;
import platewarden.audit.offline.PackFile;
import platewarden.audit.offline.VerifyAuditPack;

/** The signed pack of a simulated agency with planted defects. */
@DisplayName("13.824 subd. 6(a)")
@TestInstance(Lifecycle.PER_CLASS)
class AuditPackTest {

  private static final Period PERIOD = PlantedDefectsTest.period();
  private static final List<String> PLATES = List.of("KLM482", "7ABC12", "PLT901");

  private Path folder;
  private SimulatedAgency agency;
  private AuditPack pack;
  private byte[] file;

  @BeforeAll
  void make(@TempDir Path temporary) {
    folder = temporary;
    agency = agency(folder, "one");
    pack = agency.packs().over(PERIOD, "auditor");
    file = ControlsFixture.packs(agency.database).file(pack.id());
  }

  private static SimulatedAgency agency(Path folder, String name) {
    SimulatedAgency made =
        new SimulatedAgency(
            folder.resolve(name), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), 20);
    Defects.plant(made);
    made.live();
    for (String plate : PLATES) {
      made.update(
          "update searches set sealed = ?, results = array[?] where id = (select id from searches"
              + " where case_number is not null order by id offset ? limit 1)",
          plate.getBytes(UTF_8),
          plate,
          PLATES.indexOf(plate));
    }
    return made;
  }

  @AfterAll
  void close() {
    agency.close();
  }

  @Test
  void whoever_has_the_key_verifies_it_offline() throws IOException {
    Said said = verify(file, agency.database.log.verifierKey());

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("the results are of 40 controls")
        .contains("the trail has these results at place " + pack.entry())
        .contains("The pack is verified.");
  }

  @Test
  void one_byte_that_is_another_anywhere_is_found() throws IOException {
    Random random = new Random(9);
    String key = agency.database.log.verifierKey();
    for (int i = 0; i < 200; i++) {
      byte[] changed = file.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(verify(changed, key).code()).isEqualTo(1);
    }
  }

  @Test
  void results_that_were_exchanged_and_signed_by_nobody_are_found() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(PackFile.unzip(file));
    String results = new String(files.get(PackFile.RESULTS), UTF_8);
    files.put(PackFile.RESULTS, results.replace("\"EXCEPTION\"", "\"PASS\"").getBytes(UTF_8));
    String key = agency.database.log.verifierKey();

    Said said = verify(PackFile.zip(files), key);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("the file results.json was changed").contains("other results");
  }

  @Test
  void another_key_verifies_nothing() throws IOException {
    String key = agency.database.log.verifierKey();
    Path state = folder.resolve("other");
    try (SimulatedAgency other =
        new SimulatedAgency(
            state, LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-02"), 1)) {
      assertThat(other.database.log.verifierKey()).isNotEqualTo(key);
      assertThat(verify(file, other.database.log.verifierKey()).code()).isEqualTo(1);
    }
  }

  @Test
  void a_replay_on_a_fresh_database_gives_the_same_results_byte_for_byte() throws IOException {
    try (SimulatedAgency again = agency(folder, "two")) {
      AuditPack other = again.packs().over(PERIOD, "second auditor");
      Map<String, byte[]> one = PackFile.unzip(file);
      Map<String, byte[]> two =
          PackFile.unzip(ControlsFixture.packs(again.database).file(other.id()));

      assertThat(other.resultsSha256()).isEqualTo(pack.resultsSha256());
      assertThat(two.get(PackFile.RESULTS)).isEqualTo(one.get(PackFile.RESULTS));
      assertThat(two.get("exceptions.tsv")).isEqualTo(one.get("exceptions.tsv"));
      assertThat(two.get("report.html")).isEqualTo(one.get("report.html"));
    }
  }

  @Test
  void a_pack_of_the_same_records_is_the_same_although_the_trail_went_on() throws IOException {
    AuditPack later = agency.packs().over(PERIOD, "auditor");

    assertThat(later.resultsSha256()).isEqualTo(pack.resultsSha256());
    assertThat(ControlsFixture.packs(agency.database).results(later.id()))
        .isEqualTo(agency.controls().over(PERIOD));
  }

  @Test
  void it_holds_no_plate_and_reads_well() throws IOException {
    Map<String, byte[]> files = PackFile.unzip(file);
    assertThat(PLATES)
        .allSatisfy(
            plate ->
                assertThat(
                        agency.database.jdbc.queryForObject(
                            "select count(*) from searches where ? = any (results)",
                            Long.class,
                            plate))
                    .isEqualTo(1));
    files.forEach(
        (name, bytes) -> assertThat(new String(bytes, UTF_8)).as(name).doesNotContain(PLATES));
    assertThat(new String(files.get("report.html"), UTF_8))
        .contains("19 exceptions")
        .contains("19 of 350 had no documented approval")
        .contains("reader squad-8");
    assertThat(files.get("report.pdf")).startsWith("%PDF".getBytes(UTF_8));
    Path kept = Path.of("target/audit-pack");
    Files.createDirectories(kept);
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Files.write(kept.resolve(each.getKey()), each.getValue());
    }
  }

  private record Said(int code, String text) {}

  private Said verify(byte[] zip, String key) throws IOException {
    Path at = Files.write(folder.resolve("pack.zip"), zip);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        VerifyAuditPack.run(
            List.of(at.toString(), "--key", key), new PrintStream(out, true, UTF_8));
    return new Said(code, out.toString(UTF_8));
  }
}
