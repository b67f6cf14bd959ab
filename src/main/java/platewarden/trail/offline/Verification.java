package platewarden.trail.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.trail.Checkpoint;
import platewarden.trail.Frontier;
import platewarden.trail.Note;
import platewarden.trail.TileFolder;
import platewarden.trail.VerifierKey;

/** Checks an export against keys and checkpoints that came by another way. */
public final class Verification {

  private static final int MOST_NAMED = 20;

  private final List<VerifierKey> keys;
  private final List<VerifierKey> witnesses;
  private final int quorum;
  private final List<String> kept;

  private final List<String> checked = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private long more;

  /**
   * A verification.
   *
   * @param keys of the log; their successors are found on the trail
   * @param witnesses whose cosignatures are wanted beneath the checkpoint
   * @param quorum how many of them
   * @param kept checkpoints that somebody outside has kept
   */
  public Verification(
      List<VerifierKey> keys, List<VerifierKey> witnesses, int quorum, List<String> kept) {
    this.keys = new ArrayList<>(keys);
    this.witnesses = List.copyOf(witnesses);
    this.quorum = quorum;
    this.kept = List.copyOf(kept);
  }

  /** What was checked and found right, in sentences. */
  public List<String> checked() {
    return List.copyOf(checked);
  }

  /** What is wrong, in sentences; empty when the trail verifies. */
  public List<String> wrong() {
    List<String> all = new ArrayList<>(wrong);
    if (more > 0) {
      all.add("and " + more + " more");
    }
    return all;
  }

  /** What the reading of the entries found. */
  private static final class Seen {
    private final Frontier tree = new Frontier();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final BitSet missing = new BitSet();
    private final BitSet destroyed = new BitSet();
    private final List<String> rotations = new ArrayList<>();
    private long committed;
    private long withheld;
  }

  /** Checks the export. */
  public void of(Export export) throws IOException {
    Note note = note(export.checkpoint());
    if (note == null) {
      return;
    }
    Checkpoint head = Checkpoint.parse(note.text());
    Map<Note, Checkpoint> before = kept();
    Seen seen = new Seen();
    before.values().forEach(each -> seen.roots.put(each.size(), new byte[0]));
    remember(seen);
    export.entries(entry -> take(entry, seen));
    tree(head, seen);
    details(seen);
    successors(seen);
    signatures(note, before);
    before.forEach((old, each) -> begins(each, head, seen));
    cosignatures(note);
  }

  /** Checks the log as files. Details are not among them. */
  public void of(TileFolder files) throws IOException {
    Note note = note(files.checkpoint().orElse(""));
    if (note == null) {
      return;
    }
    Checkpoint head = Checkpoint.parse(note.text());
    Map<Note, Checkpoint> before = kept();
    Seen seen = new Seen();
    before.values().forEach(each -> seen.roots.put(each.size(), new byte[0]));
    remember(seen);
    CheckedTiles tiles = new CheckedTiles(files, head.size());
    tiles.leaves(
        leaf -> {
          seen.tree.append(leaf, tiles);
          remember(seen);
        });
    tree(head, seen);
    tiles.wrong().forEach(this::fail);
    if (tiles.wrong().isEmpty()) {
      good(said("%,d tiles have the hashes of their leaves.", tiles.compared()));
    }
    signatures(note, before);
    before.forEach((old, each) -> begins(each, head, seen));
    cosignatures(note);
  }

  private @Nullable Note note(String text) {
    try {
      Note note = Note.parse(text);
      Checkpoint.parse(note.text());
      return note;
    } catch (IllegalArgumentException e) {
      fail("A checkpoint cannot be read: " + e.getMessage() + ".");
      return null;
    }
  }

  private Map<Note, Checkpoint> kept() {
    Map<Note, Checkpoint> all = new HashMap<>();
    for (String text : kept) {
      Note note = note(text);
      if (note != null) {
        all.put(note, Checkpoint.parse(note.text()));
      }
    }
    return all;
  }

  private void take(CheckedEntry entry, Seen seen) {
    if (entry.problem() != null) {
      fail("Entry " + entry.index() + ": " + entry.problem() + ".");
    }
    if (entry.index() != seen.tree.size()) {
      fail("Where entry " + seen.tree.size() + " should be is entry " + entry.index() + ".");
    }
    int place = Math.toIntExact(seen.tree.size());
    seen.tree.append(entry.leafHash(), (level, position, hash) -> {});
    remember(seen);
    if (entry.committed()) {
      seen.committed++;
    } else if (entry.detailsMissing()) {
      seen.missing.set(place);
    } else {
      seen.withheld++;
    }
    if (entry.destroyed() != null) {
      mark(entry.destroyed(), seen.destroyed, place);
    }
    if (entry.rotation() != null) {
      seen.rotations.add(entry.rotation());
    }
  }

  private static void remember(Seen seen) {
    if (seen.roots.containsKey(seen.tree.size())) {
      seen.roots.put(seen.tree.size(), seen.tree.root());
    }
  }

  private void mark(String ranges, BitSet destroyed, int before) {
    try {
      for (String range : ranges.split(",", -1)) {
        String[] ends = range.split("-", 2);
        int to = Integer.parseInt(ends[ends.length - 1]) + 1;
        // Only what was there when it was said.
        destroyed.set(Integer.parseInt(ends[0]), Math.min(to, before));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      fail("Entry " + before + " names destroyed details in a way that cannot be read.");
    }
  }

  private void tree(Checkpoint head, Seen seen) {
    if (seen.tree.size() != head.size()) {
      fail(
          said("The checkpoint covers %,d entries; %,d are there.", head.size(), seen.tree.size()));
    } else if (!Arrays.equals(seen.tree.root(), head.root())) {
      fail("The entries do not have the root that the checkpoint has: something was changed.");
    } else {
      good(said("%,d entries, one after the other, have the checkpoint's root.", head.size()));
    }
  }

  private void details(Seen seen) {
    BitSet unexplained = (BitSet) seen.missing.clone();
    unexplained.andNot(seen.destroyed);
    if (unexplained.isEmpty()) {
      good(
          said(
              "The details of %,d entries are what their leaves commit to, and what is shown of"
                  + " them. Details of %,d are withheld (chapter 5B); those of %,d were destroyed,"
                  + " and the trail says so.",
              seen.committed, seen.withheld, (long) seen.missing.cardinality()));
    } else {
      unexplained.stream()
          .forEach(
              place ->
                  fail("Entry " + place + ": its details are gone, and no entry accounts for it."));
    }
  }

  private void successors(Seen seen) {
    for (String statement : seen.rotations) {
      try {
        Note note = Note.parse(statement);
        boolean trusted = keys.stream().anyMatch(key -> key.verifies(note));
        if (trusted) {
          VerifierKey next = VerifierKey.parse(note.text().lines().reduce((a, b) -> b).orElse(""));
          keys.add(next);
          good("The log's key names " + next + " as its successor, on the trail.");
        }
      } catch (IllegalArgumentException e) {
        fail("A change of the log's key cannot be read.");
      }
    }
  }

  private void signatures(Note note, Map<Note, Checkpoint> before) {
    List<Note> all = new ArrayList<>(before.keySet());
    all.add(0, note);
    for (Note each : all) {
      String of = each.equals(note) ? "The checkpoint" : "A kept checkpoint";
      Checkpoint said = Checkpoint.parse(each.text());
      if (keys.stream().noneMatch(key -> key.verifies(each) && key.name().equals(said.origin()))) {
        fail(of + " is not signed by the log's key.");
      } else if (each.equals(note)) {
        good(of + " is signed by the log's key (" + said.origin() + ").");
      }
    }
  }

  private void begins(Checkpoint before, Checkpoint head, Seen seen) {
    if (before.size() > head.size()) {
      fail(
          said(
              "A kept checkpoint covers %,d entries; the log ends at %,d: the trail was"
                  + " shortened, or is that of an older backup.",
              before.size(), head.size()));
    } else if (!Arrays.equals(seen.roots.get(before.size()), before.root())) {
      fail(
          said(
              "The first %,d entries are not those of a kept checkpoint: the past was changed.",
              before.size()));
    } else {
      good(said("The kept checkpoint of %,d entries is the beginning of it.", before.size()));
    }
  }

  private void cosignatures(Note note) {
    List<String> found =
        witnesses.stream().filter(key -> key.verifies(note)).map(VerifierKey::name).toList();
    if (found.size() < quorum) {
      fail(
          "Of "
              + witnesses.size()
              + " witnesses "
              + found.size()
              + " cosigned the checkpoint; "
              + quorum
              + " were wanted.");
    } else if (!found.isEmpty()) {
      good("Cosigned by " + String.join(", ", found) + ".");
    }
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.US, format, values);
  }

  private void good(String sentence) {
    checked.add(sentence);
  }

  private void fail(String sentence) {
    if (wrong.size() < MOST_NAMED) {
      wrong.add(sentence);
    } else {
      more++;
    }
  }
}
