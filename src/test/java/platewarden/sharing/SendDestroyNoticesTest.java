package platewarden.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.protection.ReadRef;
import platewarden.protection.RoutineNotices;
import platewarden.trail.TrailEvent;

@DisplayName("13.824 subd. 4(b)")
class SendDestroyNoticesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Instant YESTERDAY = Instant.parse("2026-11-24T15:00:00Z");

  private final InMemoryShares shares = new InMemoryShares();
  private final Batch batch = new Batch();
  private final List<TrailEvent> trail = new ArrayList<>();
  private final UUID ranOut = share();
  private final UUID destroyed = share();

  @BeforeEach
  void withdraw() {
    shares.withdraw(ranOut, DAY, YESTERDAY);
    shares.withdraw(destroyed, DAY, YESTERDAY.plusSeconds(20_000));
    batch.queue(UUID.randomUUID(), List.of(new ReadRef(DAY, UUID.randomUUID())));
  }

  private UUID share() {
    UUID id = UUID.randomUUID();
    shares.request(
        new Share(id, "agency", "Agency", YESTERDAY, null, List.of(), List.of()),
        new NewShare(null, null, null, null, null, null));
    shares.part(id, DAY, new byte[32], Map.of(UUID.randomUUID(), YESTERDAY.plusSeconds(99_999)));
    return id;
  }

  private int sendAt(String when) {
    return new SendDestroyNotices(
            shares,
            batch,
            event -> {
              trail.add(event);
              return UUID.randomUUID();
            },
            Clock.fixed(Instant.parse(when), ZoneOffset.UTC))
        .send();
  }

  @Test
  void whatever_was_withdrawn_yesterday_is_told_of_today_together_and_in_one_form() {
    assertThat(sendAt("2026-11-25T05:59:59Z")).as("the same day in Saint Paul").isZero();
    assertThat(sendAt("2026-11-25T06:00:00Z")).isEqualTo(2);
    assertThat(sendAt("2026-11-25T07:00:00Z")).as("again").isZero();

    assertThat(shares.all())
        .allSatisfy(
            share ->
                assertThat(share.days().get(0).noticedAt())
                    .isEqualTo(Instant.parse("2026-11-25T06:00:00Z")));
    assertThat(trail)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("DestroyNoticeSent");
              assertThat(entry.details()).isEmpty();
            });
    assertThat(batch.queued).as("no reason is kept").isEmpty();
  }

  private static final class Batch implements RoutineNotices {
    private final List<Notice> queued = new ArrayList<>();

    @Override
    public void queue(UUID order, Collection<ReadRef> reads) {
      queued.add(new Notice(order, reads));
    }

    @Override
    public Collection<Notice> due() {
      return List.copyOf(queued);
    }

    @Override
    public void sent(UUID id) {
      queued.removeIf(notice -> notice.id().equals(id));
    }
  }
}
