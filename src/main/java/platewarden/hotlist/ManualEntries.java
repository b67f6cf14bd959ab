package platewarden.hotlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The file of entries made by hand. Everything is in the caller's transaction. */
public interface ManualEntries {

  /**
   * What somebody was told.
   *
   * @param kind {@code ENTRY_REFUSED}, {@code ENTRY_ENDED} and the like
   * @param forWhom an account or a group
   */
  record Notice(UUID entryId, String kind, String forWhom, Instant at) {}

  /** Adds an entry with its text, sealed. */
  void add(ManualEntry entry, ManualEntry.Text text);

  /** Writes what became of an entry. */
  void save(ManualEntry entry);

  /** Puts another text in the place of an entry's. */
  void retext(ManualEntry entry, ManualEntry.Text text);

  /** The entry, if there is one. */
  Optional<ManualEntry> find(UUID id);

  /** The same, locked until the transaction ends: one decision at a time. */
  Optional<ManualEntry> lock(UUID id);

  /** Its text, opened; empty once it was destroyed. */
  Optional<ManualEntry.Text> text(UUID id);

  /** Amber Alerts that a review found to be none, the latest first; at most a hundred. */
  List<ManualEntry> notAmber();

  /** Those that are over and still have their text. */
  List<ManualEntry> overWithText();

  /** Destroys the key of an entry's text and notes, and then what it sealed. */
  void destroyText(UUID id, Instant at);

  /** Entries that are not closed, with those closed lately, the newest first. */
  List<ManualEntry> all();

  /** Those in state ACTIVE. */
  List<ManualEntry> active();

  /** The texts of those in state ACTIVE, opened, by their ids. */
  Map<UUID, ManualEntry.Text> activeTexts();

  /** A number that grows with each change of what a read meets. */
  long change();

  /** Keeps a reason or a reference, sealed. */
  void note(UUID entryId, String key, String note, String by, Instant at);

  /** Notes that somebody was told. */
  void tell(Notice notice);

  /** What was told about an entry, in order. */
  List<Notice> notices(UUID entryId);
}
