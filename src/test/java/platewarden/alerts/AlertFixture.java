package platewarden.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.platform.Days;
import platewarden.reads.ReadImage;

/** Alerts for tests: a stolen vehicle, read as listed in Minnesota, list of three hours. */
final class AlertFixture {

  static final Instant COLLECTED = Instant.parse("2026-11-24T18:00:00Z");

  private Category category = Category.STOLEN_VEHICLE;
  private Match.Regions regions = Match.Regions.AGREE;
  private String read = "TST123";
  private String listed = "TST123";
  private @Nullable String regionRead = "US-MN";
  private @Nullable String regionListed = "US-MN";
  private long ageMinutes = 180;
  private boolean lastFileFailed;
  private AlertStatus status = AlertStatus.NEW;
  private boolean destroyed;
  private UUID readId = UUID.randomUUID();
  private @Nullable String caseNumber;

  private AlertFixture() {}

  static AlertFixture alert() {
    return new AlertFixture();
  }

  AlertFixture of(Category listedFor) {
    category = listedFor;
    return this;
  }

  AlertFixture plates(String asRead, String asListed) {
    read = asRead;
    listed = asListed;
    return this;
  }

  AlertFixture states(Match.Regions agree, @Nullable String asRead, @Nullable String asListed) {
    regions = agree;
    regionRead = asRead;
    regionListed = asListed;
    return this;
  }

  AlertFixture listAge(Duration age) {
    ageMinutes = age.toMinutes();
    return this;
  }

  AlertFixture lastFileFailed() {
    lastFileFailed = true;
    return this;
  }

  AlertFixture found(AlertStatus as) {
    status = as;
    return this;
  }

  /** An entry for this case, met by the same read as another alert's. */
  AlertFixture ofCase(String number, UUID read) {
    caseNumber = number;
    readId = read;
    return this;
  }

  AlertFixture destroyed() {
    destroyed = true;
    return this;
  }

  AlertRecord record() {
    return new AlertRecord(
        UUID.randomUUID(),
        readId,
        Days.of(COLLECTED),
        category,
        read.equals(listed) ? Match.Tier.EXACT : Match.Tier.CANDIDATE,
        regions,
        "mn",
        true,
        UUID.randomUUID(),
        COLLECTED.minus(Duration.ofMinutes(ageMinutes)),
        ageMinutes,
        720,
        lastFileFailed,
        "demo-1",
        COLLECTED,
        COLLECTED.plusSeconds(1),
        List.of(ReadImage.Role.PLATE),
        "judgement",
        status,
        status == AlertStatus.NEW
            ? null
            : new Verification(
                status,
                "officer",
                "Dispatch",
                COLLECTED.plusSeconds(30),
                COLLECTED.plusSeconds(40),
                null),
        null,
        destroyed
            ? null
            : new AlertRecord.Plain(
                read,
                listed,
                regionRead,
                regionListed,
                0.93,
                44.95,
                -93.09,
                "V000000001",
                caseNumber));
  }
}
