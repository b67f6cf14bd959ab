package platewarden.search.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.platform.web.Mood;
import platewarden.readers.Reader;
import platewarden.reads.Classification;
import platewarden.reads.FoundRead;

/**
 * A found read as a line of the list.
 *
 * @param number in the list, from 1; the same on the map and the time line
 * @param place where its reader stands, in words
 * @param destroyedAt when it is destroyed with its day, null when that is not known
 * @param pictures their addresses
 * @param alike whether its plate is another than the one that was typed
 */
record FoundLine(
    int number,
    FoundRead read,
    String place,
    @Nullable Instant destroyedAt,
    List<String> pictures,
    boolean alike) {

  /** The line of a read, with its reader's place where the register still has it. */
  static FoundLine of(
      int number,
      UUID search,
      FoundRead read,
      @Nullable Reader reader,
      @Nullable Instant destroyedAt,
      @Nullable String typed) {
    List<String> pictures = new ArrayList<>();
    for (int i = 0; i < read.images(); i++) {
      pictures.add(
          "/api/searches/" + search + "/reads/" + read.day() + "/" + read.id() + "/images/" + i);
    }
    return new FoundLine(
        number,
        read,
        reader == null ? "Reader " + read.readerId() : reader.place(),
        destroyedAt,
        pictures,
        typed != null && !typed.equals(read.plate()));
  }

  public String classification() {
    return read.classification() == Classification.ACTIVE_INVESTIGATIVE
        ? "Confidential: active investigation"
        : "Private data on individuals";
  }

  public Mood mood() {
    return read.classification() == Classification.ACTIVE_INVESTIGATIVE ? Mood.HOLD : Mood.QUIET;
  }
}
