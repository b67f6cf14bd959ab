package platewarden.alerts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.alerts.Action;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.AlertView;
import platewarden.alerts.Caution;
import platewarden.alerts.Verification;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;

/** An alert over HTTP, flat. */
record AlertJson(
    UUID id,
    UUID readId,
    LocalDate day,
    boolean plateDestroyed,
    @Nullable String plateRead,
    @Nullable String plateListed,
    List<Integer> differsAt,
    Match.Tier tier,
    @Nullable String regionRead,
    @Nullable String regionListed,
    Match.Regions regions,
    @Nullable Double confidence,
    Category category,
    String listSource,
    boolean stateFile,
    UUID listVersion,
    Instant listFileTime,
    long listAgeMinutes,
    long staleAfterMinutes,
    boolean stale,
    boolean lastFileFailed,
    boolean ownerNotDriver,
    boolean notProbableCause,
    List<Caution> cautions,
    String readerId,
    String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Instant collectedAt,
    Instant raisedAt,
    List<Image> images,
    AlertStatus status,
    @Nullable Verification verification,
    @Nullable Taken action) {

  /** A picture and its address. */
  record Image(int number, String role, String href) {}

  /** What was done, and whether a report is still due. */
  record Taken(
      String action,
      @Nullable String words,
      String by,
      Instant recordedAt,
      @Nullable String rmsReport,
      boolean reportDue) {}

  static AlertJson of(AlertView alert) {
    AlertView.Compared plates = alert.plates();
    AlertView.Listed listed = alert.listed();
    AlertView.Seen seen = alert.seen();
    return new AlertJson(
        alert.id(),
        alert.readId(),
        alert.day(),
        alert.plateDestroyed(),
        plates == null ? null : plates.read(),
        plates == null ? null : plates.listed(),
        plates == null ? List.of() : plates.differsAt(),
        listed.tier(),
        plates == null ? null : plates.regionRead(),
        plates == null ? null : plates.regionListed(),
        listed.regions(),
        plates == null ? null : plates.confidence(),
        listed.category(),
        listed.source(),
        listed.stateFile(),
        listed.versionId(),
        listed.fileTime(),
        listed.ageMinutes(),
        listed.staleAfterMinutes(),
        listed.stale(),
        listed.lastFileFailed(),
        alert.ownerNotDriver(),
        true,
        alert.cautions(),
        seen.readerId(),
        seen.place(),
        seen.latitude(),
        seen.longitude(),
        seen.collectedAt(),
        seen.raisedAt(),
        alert.images().stream().map(picture -> image(alert.id(), picture)).toList(),
        alert.status(),
        alert.verification(),
        taken(alert.action()));
  }

  private static Image image(UUID alert, AlertView.Picture picture) {
    return new Image(
        picture.number(),
        picture.role().name(),
        "/api/alerts/" + alert + "/images/" + picture.number());
  }

  private static @Nullable Taken taken(@Nullable Action action) {
    return action == null
        ? null
        : new Taken(
            action.kind().name(),
            action.words(),
            action.by(),
            action.recordedAt(),
            action.rmsReport(),
            action.reportDue());
  }
}
