package platewarden.search.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import platewarden.platform.web.Mood;
import platewarden.readers.Reader;
import platewarden.reads.Classification;
import platewarden.reads.FoundRead;

/**
 * A found read as a line of the list.
 *
 * @param place where its reader stands, in words
 * @param destroyedBy the day in Saint Paul on which it is destroyed, at the earliest
 */
record FoundLine(FoundRead read, String place, LocalDate destroyedBy) {

  /** The line of a read, with its reader's place where the register still has it. */
  static FoundLine of(FoundRead read, @Nullable Reader reader, LocalDate destroyedBy) {
    return new FoundLine(
        read, reader == null ? "Reader " + read.readerId() : reader.place(), destroyedBy);
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
