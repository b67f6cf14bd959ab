package platewarden.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of packages that were made. */
public interface EvidencePackages {

  /**
   * A package, by what it was made of.
   *
   * @param searchId the search that found its reads, null for a package from the file
   * @param copies of the file, in the package's order
   * @param custody the place in the chain of custody up to which it tells
   * @param sha256 of its bytes, hexadecimal
   */
  record Made(
      UUID id,
      UUID caseId,
      Instant madeAt,
      String madeBy,
      @Nullable UUID searchId,
      List<UUID> copies,
      long custody,
      String sha256) {

    /** Copies the list. */
    public Made {
      copies = List.copyOf(copies);
    }

    /** The name of its file. */
    public String fileName() {
      return "evidence-" + id + ".zip";
    }
  }

  /** Adds one, in the caller's transaction. */
  void add(Made made);

  /** The package of this id. */
  Optional<Made> find(UUID id);

  /** The packages of a case, the newest first. */
  List<Made> of(UUID caseId);
}
