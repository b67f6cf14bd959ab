package platewarden.preservation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;

/** Invented requests and reads. */
public final class RequestFixture {

  public static final Attachment LETTER =
      new Attachment(
          "application/pdf", "%PDF-1.7 I represent. %%EOF".getBytes(StandardCharsets.US_ASCII));

  private RequestFixture() {}

  /** A complete request of counsel for these plates. */
  public static PreservationRequest counsel(
      @Nullable Instant from, @Nullable Instant to, String... plates) {
    return new PreservationRequest(
        "A. Sample",
        "B. Example",
        "office@defense.example",
        "62-CR-26-1234",
        "Ramsey County District Court",
        true,
        "The data may be used as exculpatory evidence.",
        List.of(plates),
        null,
        null,
        List.of(),
        from,
        to);
  }

  /** The same without a case number. */
  public static PreservationRequest withoutCaseNumber(String... plates) {
    PreservationRequest whole = counsel(null, null, plates);
    return new PreservationRequest(
        whole.requesterName(),
        null,
        whole.contact(),
        null,
        whole.court(),
        true,
        whole.exculpatoryStatement(),
        whole.plates(),
        null,
        null,
        List.of(),
        null,
        null);
  }

  /** Everything at a place. */
  public static PreservationRequest place(
      @Nullable Area area, @Nullable String words, Instant from, Instant to, String... plates) {
    PreservationRequest whole = counsel(from, to, plates);
    return new PreservationRequest(
        whole.requesterName(),
        whole.representing(),
        whole.contact(),
        whole.caseOrComplaintNumber(),
        whole.court(),
        true,
        whole.exculpatoryStatement(),
        whole.plates(),
        words,
        area,
        List.of(),
        from,
        to);
  }

  public static Read read(@Nullable String plate, Instant collectedAt) {
    return read(plate, collectedAt, 44.95, -93.09);
  }

  public static Read read(
      @Nullable String plate, Instant collectedAt, @Nullable Double lat, @Nullable Double lon) {
    return new Read(
        UUID.randomUUID(),
        "fixed-1",
        "lpr",
        null,
        collectedAt,
        collectedAt,
        plate,
        "US-MN",
        0.9,
        List.of(),
        lat,
        lon,
        1,
        Direction.APPROACH,
        List.of(),
        Classification.PRIVATE_OR_NONPUBLIC);
  }
}
