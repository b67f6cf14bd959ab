package platewarden.alerts;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.readers.Reader;
import platewarden.readers.Readers;

/** Makes of an alert on record what people see. */
@Component
class Views {

  private final Readers readers;

  Views(Readers readers) {
    this.readers = readers;
  }

  AlertView of(AlertRecord alert) {
    AlertRecord.Plain plain = alert.plain();
    var listed =
        new AlertView.Listed(
            alert.category(),
            alert.tier(),
            alert.regions(),
            alert.source(),
            alert.stateFile(),
            alert.versionId(),
            alert.fileTime(),
            alert.ageMinutes(),
            alert.staleAfterMinutes(),
            alert.lastFileFailed());
    var seen =
        new AlertView.Seen(
            alert.readerId(),
            readers.find(alert.readerId()).map(Reader::place).orElse(alert.readerId()),
            plain == null ? null : plain.latitude(),
            plain == null ? null : plain.longitude(),
            alert.collectedAt(),
            alert.raisedAt());
    return new AlertView(
        alert.id(),
        alert.readId(),
        alert.day(),
        compared(plain),
        listed,
        seen,
        plain == null ? List.of() : pictures(alert),
        Cautions.isAboutAPerson(alert.category()),
        Cautions.of(alert, listed),
        alert.status(),
        alert.verification(),
        alert.action());
  }

  private static AlertView.@Nullable Compared compared(AlertRecord.@Nullable Plain plain) {
    return plain == null
        ? null
        : new AlertView.Compared(
            plain.plateRead(),
            plain.plateListed(),
            Differences.between(plain.plateRead(), plain.plateListed()),
            plain.regionRead(),
            plain.regionListed(),
            plain.confidence());
  }

  private static List<AlertView.Picture> pictures(AlertRecord alert) {
    return IntStream.range(0, alert.images().size())
        .mapToObj(number -> new AlertView.Picture(number, alert.images().get(number)))
        .toList();
  }
}
