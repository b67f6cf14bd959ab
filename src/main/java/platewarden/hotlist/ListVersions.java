package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The record of list versions, and the files of those in force, sealed. */
public interface ListVersions {

  /** Puts a version in force in place of the source's last one, in the caller's transaction. */
  void activate(ListVersion version, ListFile file);

  /** Keeps a file that was not taken, sealed, and why, in the caller's transaction. */
  void refuse(RefusedFile refused, ListFile file);

  /** The versions in force. */
  List<ListVersion> active();

  /** The file of a version in force, opened. */
  ListFile file(ListVersion version);

  /** The versions a source had, the newest first, at most so many. */
  List<ListVersion> history(String source, int most);

  /** What was refused of a source after an instant, the newest first, at most ten. */
  List<SourceStatus.Failure> failures(String source, Instant after);

  /** A file that was not taken. */
  record RefusedFile(
      UUID id,
      String source,
      String fileName,
      Instant at,
      String by,
      String sha256,
      String reason) {}
}
