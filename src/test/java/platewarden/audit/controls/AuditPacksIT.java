package platewarden.audit.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.audit.FindPacks;
import platewarden.audit.offline.VerifyAuditPack;
import platewarden.platform.Days;
import platewarden.trail.TrailLog;

/** A pack of the running application, made and fetched over HTTP. */
@PlatewardenIT
@DisplayName("13.824 subd. 6(a)")
class AuditPacksIT {

  private final OverHttp http = new OverHttp();
  @Autowired private FindPacks packs;
  @Autowired private TrailLog log;
  @Autowired private ReaderDays readerDays;
  @Autowired private Clock clock;

  @Test
  void an_auditor_makes_a_pack_that_verifies_and_others_do_not(@TempDir Path folder)
      throws Exception {
    readerDays.count(clock.instant());
    String today = Days.of(clock.instant()).toString();
    Map<String, Object> asked = Map.of("from", today, "to", today);

    assertThat(http.post("officer", "/api/audit/packs", asked).status()).isEqualTo(403);
    assertThat(http.post("auditor", "/api/audit/packs", Map.of("from", today)).status())
        .isEqualTo(400);
    OverHttp.Answer made = http.post("auditor", "/api/audit/packs", asked);

    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    UUID id = UUID.fromString(made.body().path("id").asText());
    assertThat(http.get("auditor", "/api/audit/packs/" + id + "/results").body()).hasSize(40);
    Path file = Files.write(folder.resolve("pack.zip"), packs.file(id));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        VerifyAuditPack.run(
            List.of(file.toString(), "--key", log.verifierKey()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void the_register_takes_a_dated_fact_with_its_paper_and_nothing_less() {
    Map<String, Object> drill =
        Map.of(
            "kind", "SUSPENSION_DRILL",
            "subject", "demo-1",
            "at", clock.instant().toString(),
            "reference", "drill 1",
            "value", 900);

    assertThat(http.post("tuadmin", "/api/audit/program-records", drill).status()).isEqualTo(201);
    assertThat(http.post("officer", "/api/audit/program-records", drill).status()).isEqualTo(403);
    assertThat(
            http.post(
                    "tuadmin",
                    "/api/audit/program-records",
                    Map.of("kind", "SUSPENSION_DRILL", "subject", "demo-1"))
                .status())
        .isEqualTo(422);
  }
}
