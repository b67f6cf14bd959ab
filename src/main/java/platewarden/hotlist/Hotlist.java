package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;

/** The active hotlists, in memory. */
public interface Hotlist {

  /**
   * Every entry that a read meets.
   *
   * @param plate as read, normalised; an unread plate meets nothing
   * @param candidates other texts, normalised, the likeliest first
   * @param region ISO 3166-2 as read, null when unknown
   */
  List<Match> match(@Nullable String plate, List<String> candidates, @Nullable String region);

  /** The state of each source, for people. */
  List<SourceStatus> sources();

  /** The versions a source had, the newest first, at most so many. */
  default List<ListVersion> history(String source, int most) {
    return List.of();
  }

  /**
   * Takes a file as the new version of a source: parsed, checked, swapped in as a whole.
   *
   * @param by who or what brought it, for the trail
   * @param announced how many entries its source says it has; null when it says nothing, and then
   *     the file has to be near the last good version
   * @return the source with its new version
   * @throws Refused when the file is not fit; the last good version stays
   */
  SourceStatus take(
      String source,
      String fileName,
      Instant fileTime,
      ListFile file,
      String by,
      @Nullable Long announced);

  /** The same, of a source that announces nothing. */
  default SourceStatus take(
      String source, String fileName, Instant fileTime, byte[] file, String by) {
    return take(source, fileName, fileTime, ListFile.of(file), by, null);
  }
}
