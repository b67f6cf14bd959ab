package platewarden.oversight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The monthly samples that were drawn. */
public interface Samples {

  /**
   * A sample.
   *
   * @param month whose searches were drawn from
   * @param seed hexadecimal; the SHA-256 of the root that the checkpoint names
   * @param root of the trail at the draw, standard base64; a public checkpoint has it
   * @param population how many searches there were
   */
  record Sample(
      YearMonth month,
      Instant drawnAt,
      String seed,
      String root,
      long population,
      List<UUID> chosen) {}

  /** The sample of a month. */
  Optional<Sample> of(YearMonth month);

  /** All, the newest first. */
  List<Sample> all();

  /** Keeps one, in the caller's transaction. */
  void keep(Sample sample);
}
