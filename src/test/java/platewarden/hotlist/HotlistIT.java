package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.hotlist.HotlistParserTest.MinnesotaFile;

@PlatewardenIT
class HotlistIT {

  private final OverHttp http = new OverHttp();

  @Autowired private Hotlist hotlist;
  @Autowired private ListVersions versions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  @Autowired private Environment environment;

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class StateFile {

    @Test
    void a_file_dropped_into_the_folder_is_in_force_and_gone_from_there() throws IOException {
      String plate = plate();
      Instant fileTime = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

      Path file = drop("HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"), fileTime);

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(hotlist.match(plate, List.of(), null)).hasSize(1));
      assertThat(hotlist.match(plate, List.of(), null).get(0).fileTime()).isEqualTo(fileTime);
      await().untilAsserted(() -> assertThat(file).doesNotExist());
      JsonNode mn = http.get("officer", "/api/hotlists").body().get(0);
      assertThat(mn.path("source").asText()).isEqualTo("mn");
      assertThat(mn.path("ageMinutes").asLong()).isBetween(120L, 122L);
      assertThat(mn.path("entries").asLong()).isEqualTo(1);
    }

    @Test
    void the_file_of_the_version_in_force_is_kept_sealed() {
      String plate = plate();
      take("HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"));

      ListVersion active = versions.active().get(0);
      byte[] stored =
          jdbc.sql("select sealed from hotlist_file_parts where version_id = :id")
              .param("id", active.id())
              .query(byte[].class)
              .single();

      assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(plate);
      assertThat(new String(versions.file(active).parts().get(0), StandardCharsets.ISO_8859_1))
          .contains(plate);
    }

    @Test
    void only_the_technology_unit_uploads_and_only_declared_sources_exist() {
      assertThat(http.upload("officer", "/api/hotlists/mn", "x").status()).isEqualTo(403);
      assertThat(http.upload("tuadmin", "/api/hotlists/rumours", "x").status()).isEqualTo(404);
      assertThat(http.post("tuadmin", "/api/hotlists/mn", "x").status()).isEqualTo(415);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class WholeOrNotAtAll {

    @Test
    void a_bad_file_is_refused_leaves_the_folder_and_the_last_good_version_stays()
        throws IOException {
      String plate = plate();
      take("HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"));

      Path empty = drop("", Instant.now());

      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(empty).doesNotExist());
      await()
          .untilAsserted(
              () -> {
                SourceStatus mn = hotlist.sources().get(0);
                assertThat(mn.stale()).isTrue();
                assertThat(mn.lastFailures().get(0).reason()).isEqualTo("the file holds no entry");
              });
      assertThat(hotlist.match(plate, List.of(), null)).hasSize(1);

      var refused = http.upload("tuadmin", "/api/hotlists/mn", "HEADER\nV1,MN00");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body().path("clause").asText()).isEqualTo("13.05 subd. 5(a)(1)");

      take("HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"));
      assertThat(hotlist.sources().get(0).stale()).isFalse();
    }

    @Test
    void a_swap_that_is_cut_off_before_its_commit_leaves_version_and_file_of_before() {
      String plate = plate();
      take("HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"));
      ListVersion good = versions.active().get(0);
      ListFile next =
          ListFile.of(
              ("HEADER\n" + MinnesotaFile.line("V000000002", plate(), "MN"))
                  .getBytes(StandardCharsets.US_ASCII));
      ListVersion cut =
          new ListVersion(
              UUID.randomUUID(),
              good.source(),
              "next.csv",
              Instant.now(),
              Instant.now(),
              "test",
              next.sha256(),
              1,
              0,
              0,
              List.of());

      transaction.executeWithoutResult(
          status -> {
            versions.activate(cut, next);
            status.setRollbackOnly();
          });

      assertThat(versions.active()).extracting(ListVersion::id).containsExactly(good.id());
      assertThat(versions.file(good).sha256()).isEqualTo(good.sha256());
    }

    @Test
    void a_line_of_eleven_columns_is_set_aside_and_the_rest_is_in_force() {
      String plate = plate();

      var answer =
          http.upload(
              "tuadmin",
              "/api/hotlists/mn",
              "HEADER\n"
                  + MinnesotaFile.line("V000000001", plate, "MN")
                  + "V000000002,MN0000000,20251001,TST124,MN,2026,PC,2015,F0RD,F15,PK\n");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("entries").asLong()).isEqualTo(1);
      assertThat(answer.body().at("/quarantined/0/line").asInt()).isEqualTo(3);
      assertThat(answer.body().at("/quarantined/0/reason").asText())
          .isEqualTo("11 columns instead of 12");
    }
  }

  private void take(String file) {
    assertThat(http.upload("tuadmin", "/api/hotlists/mn", file).status()).isEqualTo(200);
  }

  private Path drop(String content, Instant fileTime) throws IOException {
    Path part =
        Path.of(environment.getRequiredProperty("platewarden.hotlists-directory"))
            .resolve("mn")
            .resolve(UUID.randomUUID() + ".csv.part");
    Files.writeString(part, content);
    Files.setLastModifiedTime(part, FileTime.from(fileTime));
    String name = part.getFileName().toString();
    return Files.move(part, part.resolveSibling(name.substring(0, name.length() - 5)));
  }

  private static String plate() {
    return "H" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  }
}
