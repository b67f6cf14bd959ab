package platewarden.audit.controls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact of the program that no other register keeps, with the paper that shows it.
 *
 * @param subject the policy's version, the reader's id, the day, or the procedure
 * @param at when it was so (UTC)
 * @param reference of the document; of a notice, the receipt that its addressee gave
 * @param words what the kind asks for
 * @param value reads in the log, milliseconds off, or milliseconds from an order to the last read
 */
public record ProgramRecord(
    UUID id,
    Kind kind,
    String subject,
    Instant at,
    @Nullable String reference,
    List<String> words,
    @Nullable Long value,
    String enteredBy,
    Instant enteredAt) {

  /** Copies the words. */
  public ProgramRecord {
    words = List.copyOf(words);
  }

  /** What kind of fact it is. */
  public enum Kind {
    /** A version of the written policy is in force; its words are what it covers. */
    POLICY(
        Set.of(
            "CLASSIFICATION",
            "USE",
            "DESTRUCTION",
            "ACCESS",
            "AUDIT_TRAIL",
            "BREACH",
            "PRESERVATION",
            "PROTECTION"),
        false),
    /** A procedure is on file: ACCURACY, SAFEGUARDS or DISPOSAL. */
    PROCEDURE(Set.of(), false),
    /** A reader was installed, or moved. */
    INSTALLED(Set.of("FIXED", "MOBILE"), false),
    LOCATION_LISTED(Set.of(), false),
    /** The place is withheld from the list; the words say against what, as 13.37 does. */
    LOCATION_WITHHELD(
        Set.of(
            "THEFT",
            "TAMPERING",
            "IMPROPER_USE",
            "ATTEMPTED_ESCAPE",
            "ILLEGAL_DISCLOSURE",
            "TRESPASS",
            "PHYSICAL_INJURY"),
        false),
    /** A notice went to the Bureau; without a reference the Bureau has not said that it has it. */
    BCA_NOTICE(Set.of(), false),
    /** The log of a day was published: its value is how many reads it gives. */
    LOG_PUBLISHED(Set.of("TIMES", "NUMBER_AND_DATABASES", "CATEGORIES", "FIXED_LOCATIONS"), true),
    CLOCK_CHECKED(Set.of(), true),
    SUSPENSION_DRILL(Set.of(), true),
    /** A reader is no longer in use. */
    ENDED(Set.of(), false);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> words;

    private final boolean counted;

    Kind(Set<String> words, boolean counted) {
      this.words = words;
      this.counted = counted;
    }

    /** The words that a record of this kind may have. */
    public Set<String> words() {
      return words;
    }

    /** Whether it has a value. */
    public boolean counted() {
      return counted;
    }
  }
}
