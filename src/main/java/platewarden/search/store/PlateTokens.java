package platewarden.search.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.reads.Plates;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.search.Origin;

/**
 * Pseudonyms of plates that were typed, and of the places they were typed at: keyed hashes under
 * the key of the month. The key is destroyed once no threshold looks back to that month; then
 * nobody can say any more which plate it was (C-29).
 */
@Component
class PlateTokens {

  private static final String KIND = "searched-plates";
  private static final int MONTHS_BACK = 18;

  private final Sealing sealing;
  private final Law law;
  private final Clock clock;

  PlateTokens(Sealing sealing, Law law, Clock clock) {
    this.sealing = sealing;
    this.law = law;
    this.clock = clock;
  }

  byte[] of(String plate, Instant at) {
    return sealing.token(scope(month(at)), "plate " + Plates.skeleton(plate));
  }

  byte @Nullable [] ofOrigin(Origin origin, Instant at) {
    String address = origin.address();
    return address == null ? null : sealing.token(scope(month(at)), "address " + address);
  }

  /** The pseudonyms that a plate had in each month since then. */
  List<byte[]> since(String plate, Instant since, Instant now) {
    List<byte[]> tokens = new ArrayList<>();
    YearMonth last = month(now);
    for (YearMonth month = month(since); !month.isAfter(last); month = month.plusMonths(1)) {
      if (!sealing.isDestroyed(scope(month))) {
        tokens.add(sealing.token(scope(month), "plate " + Plates.skeleton(plate)));
      }
    }
    return tokens;
  }

  /** Destroys the keys of the months to which no threshold looks back. */
  @Scheduled(cron = "0 20 1 * * *", zone = "America/Chicago")
  void forget() {
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    Duration window = law.number("tracking-thresholds", "window", today).duration();
    YearMonth oldestNeeded = month(now.minus(window));
    for (int back = 1; back <= MONTHS_BACK; back++) {
      KeyScope scope = scope(oldestNeeded.minusMonths(back));
      if (!sealing.isDestroyed(scope)) {
        sealing.destroy(scope);
      }
    }
  }

  private static KeyScope scope(YearMonth month) {
    return new KeyScope(KIND, month.toString());
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(Days.of(at));
  }
}
