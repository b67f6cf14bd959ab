package platewarden.trail.web;

import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import platewarden.platform.Person;
import platewarden.trail.RotateTrailKey;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailKeys;
import platewarden.trail.TrailLog;

/** Entries, checkpoint and proofs of the data audit trail, 13.824 subd. 7(c). */
@RestController
class TrailController {

  private final TrailLog log;
  private final TrailKeys keys;
  private final RotateTrailKey rotate;

  TrailController(TrailLog log, TrailKeys keys, RotateTrailKey rotate) {
    this.log = log;
    this.keys = keys;
    this.rotate = rotate;
  }

  /** The newest checkpoint, a C2SP signed note. */
  @GetMapping(
      path = {"/api/trail/checkpoint", "/public/trail/checkpoint"},
      produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String checkpoint() {
    return log.checkpoint();
  }

  /** The verifier key in signed-note form. */
  @GetMapping(path = "/public/trail/key", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String key() {
    return log.verifierKey() + "\n";
  }

  /** The notes by which each key of the log names its successor, the oldest first. */
  @GetMapping(path = "/public/trail/keys", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String succession() {
    return String.join("\n", keys.succession());
  }

  /** The newest checkpoint that a witness outside has cosigned. */
  @GetMapping(
      path = "/public/trail/checkpoint/witnessed",
      produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String witnessed() {
    return log.witnessed()
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "No witness has cosigned a checkpoint yet"));
  }

  record NewKey(String verifierKey) {}

  /** Gives the log a new signing key, which the old one names on the trail. */
  @PostMapping("/api/trail/key/rotations")
  @PreAuthorize("hasRole('office-of-technology')")
  @ResponseStatus(HttpStatus.CREATED)
  NewKey rotate(Person by) {
    return new NewKey(rotate.rotate(by));
  }

  /** Entries from one index to before another, at most 1,000. */
  @GetMapping("/api/trail/entries")
  @PreAuthorize("hasRole('auditor')")
  List<TrailEntry> entries(
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "9223372036854775807") long to) {
    if (from < 0 || to < from) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "from and to are 0 <= from <= to");
    }
    return log.entries(from, to);
  }

  record Inclusion(long index, long size, String leafHash, List<String> hashes) {}

  /** The inclusion proof of one entry. */
  @GetMapping("/api/trail/proofs/inclusion")
  Inclusion inclusion(@RequestParam long index, @RequestParam long size) {
    try {
      List<String> hashes = base64(log.inclusion(index, size));
      byte[] leaf = log.entries(index, index + 1).get(0).leafHash();
      return new Inclusion(index, size, Base64.getEncoder().encodeToString(leaf), hashes);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  record Consistency(long from, long to, List<String> hashes) {}

  /** The consistency proof between two sizes. */
  @GetMapping("/api/trail/proofs/consistency")
  Consistency consistency(@RequestParam long from, @RequestParam long to) {
    try {
      return new Consistency(from, to, base64(log.consistency(from, to)));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
  }
}
