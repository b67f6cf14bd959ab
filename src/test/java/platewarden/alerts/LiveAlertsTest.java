package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Refused;
import platewarden.trail.TrailEvent;

class LiveAlertsTest {

  private final AlertDesk desk = new AlertDesk();
  private final LiveAlerts stream =
      new LiveAlerts(
          desk.access,
          desk,
          desk.views,
          desk::entry,
          TransactionOperations.withoutTransaction(),
          new SimpleMeterRegistry());

  @AfterEach
  void close() {
    stream.destroy();
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class OnTheTrail {

    @Test
    void an_alert_reaches_every_line_and_the_trail_says_whose_before() {
      Heard one = listen();
      Heard other = listen();

      AlertView alert = commit();

      await().untilAsserted(() -> assertThat(one.alerts).containsExactly(alert));
      await().untilAsserted(() -> assertThat(other.alerts).containsExactly(alert));
      assertThat(desk.trail)
          .filteredOn(event -> event.action().equals("AlertDelivered"))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.subjectId()).isEqualTo(alert.id().toString());
                assertThat(event.details()).containsEntry("to", List.of("officer"));
              });
      assertThat(one.trailWhenHeard).contains("AlertDelivered");
    }

    @Test
    void whoever_may_not_see_alerts_gets_no_line() {
      assertThatThrownBy(() -> stream.open(AlertDesk.UNTRAINED, null, new Heard()))
          .isInstanceOf(Refused.class);
      assertThat(desk.trail)
          .extracting(TrailEvent::outcome)
          .containsExactly(TrailEvent.Outcome.REFUSED);
    }

    @Test
    void a_line_ends_with_its_persons_standing() {
      Heard heard = listen();
      desk.withoutStanding.add("officer");

      AlertView unused = commit();

      await().untilAsserted(() -> assertThat(heard.ended).isTrue());
      assertThat(unused).isNotNull();
      assertThat(heard.alerts).isEmpty();
    }
  }

  @Test
  void a_line_that_comes_back_gets_what_it_missed_in_order() {
    AlertRecord last = desk.given(AlertFixture.alert());
    AlertRecord missed = desk.given(AlertFixture.alert());
    Heard heard = new Heard();

    var line = stream.open(AlertDesk.OFFICER, last.id(), heard);

    await()
        .untilAsserted(
            () -> assertThat(heard.alerts).extracting(AlertView::id).containsExactly(missed.id()));
    line.close();
  }

  @Test
  void an_id_that_nobody_knows_brings_nothing_back() {
    desk.given(AlertFixture.alert());
    Heard heard = new Heard();

    try (var line = stream.open(AlertDesk.OFFICER, UUID.randomUUID(), heard)) {
      AlertView alert = commit();
      await().untilAsserted(() -> assertThat(heard.alerts).containsExactly(alert));
      assertThat(line).isNotNull();
    }
  }

  @Test
  void a_slow_line_holds_up_nobody_and_is_dropped() {
    CountDownLatch stuck = new CountDownLatch(1);
    Heard slow =
        new Heard() {
          @Override
          public void alert(AlertView alert) throws InterruptedException {
            stuck.await();
          }
        };
    var line = stream.open(AlertDesk.OFFICER, null, slow);
    Heard quick = listen();

    for (int i = 0; i < 400; i++) {
      AlertView alert = commit();
      await()
          .pollInterval(Duration.ofMillis(1))
          .untilAsserted(() -> assertThat(quick.alerts).contains(alert));
    }

    await().untilAsserted(() -> assertThat(slow.ended).isTrue());
    assertThat(quick.alerts).hasSize(400);
    stuck.countDown();
    line.close();
  }

  @Test
  void a_line_that_breaks_is_dropped() {
    Heard broken =
        new Heard() {
          @Override
          public void alert(AlertView alert) throws IOException {
            throw new IOException("gone");
          }
        };
    var line = stream.open(AlertDesk.OFFICER, null, broken);

    AlertView unused = commit();

    await().untilAsserted(() -> assertThat(broken.ended).isTrue());
    assertThat(unused).isNotNull();
    line.close();
  }

  private Heard listen() {
    Heard heard = new Heard();
    var unused = stream.open(AlertDesk.OFFICER, null, heard);
    return heard;
  }

  private AlertView commit() {
    AlertView alert = desk.views.of(desk.given(AlertFixture.alert()));
    stream.committed(new AlertRaised(alert));
    return alert;
  }

  private class Heard implements AlertStream.Listener {

    final List<AlertView> alerts = new CopyOnWriteArrayList<>();
    volatile String trailWhenHeard = "";
    volatile boolean ended;

    @Override
    public void alert(AlertView alert) throws Exception {
      trailWhenHeard = desk.trail.stream().map(TrailEvent::action).toList().toString();
      alerts.add(alert);
    }

    @Override
    public void beat() {}

    @Override
    public void ended() {
      ended = true;
    }
  }
}
