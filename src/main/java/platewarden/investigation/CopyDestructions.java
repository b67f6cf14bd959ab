package platewarden.investigation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Destructions of copies in investigative files, begun and certified. */
public interface CopyDestructions {

  /**
   * A destruction of copies.
   *
   * @param hidden whether it stands in the private partition (13.824 subd. 3(c))
   * @param commitments the digests of the copies
   * @param note the certificate, null until all is gone
   */
  record Destruction(
      UUID id,
      UUID caseId,
      Instant begunAt,
      String begunBy,
      String basis,
      boolean hidden,
      List<UUID> copies,
      List<String> commitments,
      @Nullable Instant certifiedAt,
      @Nullable String note) {

    /** Copies the lists. */
    public Destruction {
      copies = List.copyOf(copies);
      commitments = List.copyOf(commitments);
    }
  }

  /** Begins one: from the commit on nobody sees the copies. */
  void begin(Destruction destruction);

  /** Those that were begun and have no certificate. */
  List<Destruction> unfinished();

  /** Destroys the keys of these copies, then their rows; doing it again changes nothing. */
  void destroy(Destruction destruction);

  /** How many of these copies can still be found or opened. */
  long remaining(Destruction destruction);

  /** Writes the certificate. Of what is hidden nothing is left here. */
  void certify(Destruction destruction, Instant at, String note);

  /** Certificates that are not private, the newest first. */
  List<Destruction> certified();
}
