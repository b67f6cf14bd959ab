package platewarden.destruction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.trail.Note;
import platewarden.trail.ProvePlace;
import platewarden.trail.TrailEntry;

/**
 * Says whether a certificate of a destroyed day is ours, unchanged, and on the trail (13.824 subd.
 * 3(a), 7(c)). Certificates of single reads are none of these, whoever signed them: that they exist
 * may be private.
 */
@Service
public final class VerifyCertificate {

  private static final String ACTION = "DataDestroyed";

  private final FindCertificates certificates;
  private final ProvePlace place;

  /** Checks against this ledger and this log. */
  public VerifyCertificate(FindCertificates certificates, ProvePlace place) {
    this.certificates = certificates;
    this.place = place;
  }

  /** What a check found; every one but {@link #GENUINE} is a no. */
  public enum Verdict {
    /** Signed by us, unchanged, and proved to be on the trail. */
    GENUINE,
    /** It has not the form of a certificate of a day. */
    NOT_A_CERTIFICATE,
    /** A character was changed, or somebody else signed it. */
    NOT_SIGNED_BY_US,
    /** The signature is right, but the trail has no entry that says the same. */
    NOT_ON_THE_TRAIL
  }

  /**
   * The answer.
   *
   * @param certificate what it is about; null unless genuine
   * @param entry its place on the trail; -1 unless genuine
   * @param size how many entries the checkpoint covers that proves the place
   */
  public record Checked(
      Verdict verdict, @Nullable Certificate certificate, long entry, long size) {}

  /** The certificate of this id, checked as if somebody had brought it; empty for no such id. */
  public Optional<Checked> check(UUID id) {
    return certificates.find(id).map(found -> check(found.note()));
  }

  /** Checks a certificate as text, also as a browser sends it. */
  public Checked check(String certificate) {
    String text = certificate.replace("\r\n", "\n").strip() + "\n";
    Note note;
    Map<String, String> lines;
    UUID id;
    try {
      note = Note.parse(text);
      lines = lines(note.text());
      id = UUID.fromString(lines.getOrDefault("id", ""));
    } catch (IllegalArgumentException none) {
      return no(Verdict.NOT_A_CERTIFICATE);
    }
    if (!note.text().startsWith(CertificateText.HEAD) || !lines.containsKey("day")) {
      return no(Verdict.NOT_A_CERTIFICATE);
    }
    if (!place.isSigned(note)) {
      return no(Verdict.NOT_SIGNED_BY_US);
    }
    String day = lines.getOrDefault("day", "");
    Certificate known = certificates.find(id).orElse(null);
    return place
        .find("day", day, entry -> says(entry, day, id, lines))
        .filter(proved -> known != null && sameWords(known, note))
        .map(proved -> new Checked(Verdict.GENUINE, known, proved.entry().index(), proved.size()))
        .orElse(no(Verdict.NOT_ON_THE_TRAIL));
  }

  private static boolean sameWords(Certificate known, Note note) {
    return Note.parse(known.note()).text().equals(note.text());
  }

  /** The leaf and what it commits to say that this day's reads, with this root, were destroyed. */
  private static boolean says(TrailEntry entry, String day, UUID id, Map<String, String> lines) {
    String details = String.valueOf(entry.details());
    return entry.leaf().contains("\"action\":\"" + ACTION + "\"")
        && entry.leaf().contains("\"subjectId\":\"" + day + "\"")
        && details.contains("\"certificate\":\"" + id + "\"")
        && details.contains("\"root\":\"" + lines.get("root") + "\"")
        && details.contains("\"reads\":" + lines.get("reads") + ",");
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      int space = line.indexOf(' ');
      if (space > 0) {
        lines.putIfAbsent(line.substring(0, space), line.substring(space + 1));
      }
    }
    return lines;
  }

  private static Checked no(Verdict verdict) {
    return new Checked(verdict, null, -1, 0);
  }
}
