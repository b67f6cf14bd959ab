package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static platewarden.alerts.AlertFixture.COLLECTED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.alerts.RaiseAlerts.Matched;
import platewarden.hotlist.Category;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.ListFile;
import platewarden.hotlist.Match;
import platewarden.hotlist.SourceStatus;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.trail.TrailEvent;

class RaiseAlertsTest {

  private final AlertDesk desk = new AlertDesk();
  private final List<Object> published = new ArrayList<>();
  private final List<SourceStatus.Failure> failures = new ArrayList<>();
  private final RaiseAlerts raise =
      new RaiseOncePerEntry(
          desk,
          desk.views,
          new OneList(),
          law(),
          desk::entry,
          published::add,
          AlertDesk.at(COLLECTED.plusSeconds(2)));

  @Nested
  @DisplayName("GO-445.17 Alerts")
  class Alerting {

    @Test
    void an_alert_carries_list_version_and_age_and_is_published_once() {
      Matched matched = matched(Disposition.ALERT);

      raise.raise(List.of(matched));

      AlertView alert = ((AlertRaised) published.get(0)).alert();
      assertThat(alert.readId()).isEqualTo(matched.read().id());
      assertThat(alert.listed().versionId()).isEqualTo(matched.match().versionId());
      assertThat(alert.listed().ageMinutes()).isEqualTo(Duration.ofHours(3).toMinutes());
      assertThat(alert.listed().staleAfterMinutes()).isEqualTo(720);
      assertThat(alert.listed().stale()).isFalse();
      assertThat(alert.images()).hasSize(1);
      assertThat(alert.status()).isEqualTo(AlertStatus.NEW);
    }

    @Test
    void a_read_that_comes_twice_alerts_once() {
      Matched matched = matched(Disposition.ALERT);

      raise.raise(List.of(matched, matched));
      raise.raise(List.of(matched));

      assertThat(published).hasSize(1);
      assertThat(desk.records).hasSize(1);
      assertThat(desk.counts.values()).containsExactly(1);
    }

    @Test
    void the_last_good_list_is_stale_once_a_newer_one_was_refused() {
      failures.add(new SourceStatus.Failure(Instant.EPOCH, "x.csv", "the file holds no entry"));

      raise.raise(List.of(matched(Disposition.ALERT)));

      assertThat(((AlertRaised) published.get(0)).alert().listed().stale()).isTrue();
    }

    @Test
    void the_trail_has_the_alert_and_no_plate() {
      raise.raise(List.of(matched(Disposition.ALERT)));

      assertThat(desk.trail)
          .singleElement()
          .extracting(TrailEvent::action)
          .isEqualTo("AlertRaised");
      assertThat(desk.trail.toString()).doesNotContain("TST123").doesNotContain("V000000001");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 5(a)(3)")
  class Counting {

    @Test
    void what_counts_silently_is_counted_and_alerts_nobody() {
      raise.raise(
          List.of(
              matched(Disposition.COUNT_SILENTLY),
              matched(Disposition.COUNT_SILENTLY),
              matched(Disposition.SUPPRESS)));

      assertThat(published).isEmpty();
      assertThat(desk.records).isEmpty();
      assertThat(desk.trail).isEmpty();
      assertThat(desk.counts)
          .containsExactly(entry("2026-11-24 demo-1 STOLEN_VEHICLE COUNT_SILENTLY", 2));
    }
  }

  private static Matched matched(Disposition disposition) {
    Read read =
        new Read(
            UUID.randomUUID(),
            "demo-1",
            "lpr",
            null,
            COLLECTED,
            COLLECTED.plusSeconds(1),
            "TST123",
            "US-MN",
            0.93,
            List.of(),
            44.95,
            -93.09,
            1,
            Direction.APPROACH,
            List.of(new ReadImage(ReadImage.Role.PLATE, "image/jpeg", new byte[1])),
            Classification.PRIVATE_OR_NONPUBLIC);
    Match match =
        new Match(
            "TST123",
            "US-MN",
            Category.STOLEN_VEHICLE,
            "V000000001",
            Match.Tier.EXACT,
            Match.Regions.AGREE,
            "mn",
            true,
            null,
            UUID.randomUUID(),
            COLLECTED.plusSeconds(2).minus(Duration.ofHours(3)));
    return new Matched(read, match, disposition, "judgement");
  }

  private static Law law() {
    try (InputStream in = Law.class.getResourceAsStream("/rules/law.yaml")) {
      return LawReader.read(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class OneList implements Hotlist {

    @Override
    public List<Match> match(
        @Nullable String plate, List<String> candidates, @Nullable String region) {
      return List.of();
    }

    @Override
    public List<SourceStatus> sources() {
      return List.of(
          new SourceStatus(
              "mn", "state file", null, null, null, false, 0, 0, 0, List.of(), null, failures));
    }

    @Override
    public SourceStatus take(
        String source,
        String fileName,
        Instant fileTime,
        ListFile file,
        String by,
        @Nullable Long announced) {
      throw new UnsupportedOperationException();
    }
  }
}
