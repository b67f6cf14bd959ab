package platewarden.trail.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import platewarden.trail.Checkpoint;
import platewarden.trail.ConsistencyProof;
import platewarden.trail.Note;
import platewarden.trail.SignedNote;
import platewarden.trail.VerifierKey;

/** What a witness answers (C2SP tlog-witness): it cosigns a log's growth and nothing else. */
final class Witness {

  private static final int LONGEST_PROOF = 63;

  /** An answer over HTTP. */
  record Answer(int status, String type, String body) {
    private static Answer text(int status, String body) {
      return new Answer(status, "text/plain; charset=utf-8", body + "\n");
    }

    private static Answer size(Optional<Checkpoint> last) {
      return new Answer(409, "text/x.tlog.size", last.map(Checkpoint::size).orElse(0L) + "\n");
    }
  }

  private final VerifierKey log;
  private final List<VerifierKey> keys;
  private final SignedNote signer;
  private final WitnessState state;
  private final Clock clock;

  /**
   * A witness of one log.
   *
   * @param keys of the log, all of the same origin
   */
  Witness(List<VerifierKey> keys, SignedNote signer, WitnessState state, Clock clock) {
    this.keys = List.copyOf(keys);
    this.log = this.keys.get(0);
    this.signer = signer;
    this.state = state;
    this.clock = clock;
  }

  /** Answers {@code add-checkpoint}; one at a time, or a late answer could take back a newer. */
  synchronized Answer addCheckpoint(String body) throws IOException {
    long old;
    List<byte[]> proof = new ArrayList<>();
    Note note;
    Checkpoint offered;
    try {
      int gap = body.indexOf("\n\n");
      List<String> lines = body.substring(0, Math.max(gap, 0)).lines().toList();
      if (gap <= 0
          || !lines.get(0).matches("old (0|[1-9][0-9]{0,17})")
          || lines.size() - 1 > LONGEST_PROOF) {
        return Answer.text(400, "not an add-checkpoint request");
      }
      old = Long.parseLong(lines.get(0).substring(4));
      for (String line : lines.subList(1, lines.size())) {
        proof.add(Base64.getDecoder().decode(line));
      }
      note = Note.parse(body.substring(gap + 2));
      offered = Checkpoint.parse(note.text());
    } catch (IllegalArgumentException e) {
      return Answer.text(400, "not an add-checkpoint request");
    }
    if (!offered.origin().equals(log.name())) {
      return Answer.text(404, "unknown log");
    }
    if (keys.stream().noneMatch(key -> key.verifies(note))) {
      return Answer.text(403, "not signed by the log");
    }
    return judge(old, proof, note.text(), offered);
  }

  private Answer judge(long old, List<byte[]> proof, String text, Checkpoint offered)
      throws IOException {
    if (old > offered.size()) {
      return Answer.text(400, "the old size is greater than the checkpoint's");
    }
    Optional<Checkpoint> last = state.last();
    if (old != last.map(Checkpoint::size).orElse(0L)) {
      return Answer.size(last);
    }
    if (last.isPresent()
        && old == offered.size()
        && !Arrays.equals(last.get().root(), offered.root())) {
      return Answer.size(last);
    }
    boolean grows =
        old == 0
            ? proof.isEmpty()
            : last.isPresent()
                && ConsistencyProof.holds(
                    old, offered.size(), last.get().root(), offered.root(), proof);
    if (!grows) {
      return Answer.text(422, "not a continuation of what was cosigned");
    }
    state.keep(offered);
    long seconds = clock.instant().getEpochSecond();
    return new Answer(200, "text/plain; charset=utf-8", signer.cosign(text, seconds));
  }

  /** The last checkpoint that it cosigned, as text; empty before the first. */
  String last() throws IOException {
    return state.last().map(Checkpoint::text).orElse("");
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
