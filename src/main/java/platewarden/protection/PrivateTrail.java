package platewarden.protection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/**
 * The private partition: what is done on a request is written down like everything else, and the
 * public tree holds a commitment to it and no more (C-24).
 */
@Component
class PrivateTrail {

  static final Clause CLAUSE = Clause.of("13.824 subd. 3(c)");
  static final String SYSTEM = "system";

  private final Trail trail;

  PrivateTrail(Trail trail) {
    this.trail = trail;
  }

  void done(String action, String by, UUID request) {
    trail.record(event(action, by, request));
  }

  void done(String action, String by, UUID request, Clause clause) {
    trail.record(event(action, by, request).under(clause));
  }

  void done(String action, String by, UUID request, String detail, String value) {
    trail.record(event(action, by, request).with(detail, value));
  }

  private static TrailEvent event(String action, String by, UUID request) {
    return TrailEvent.done(action, by, "private-request", request.toString())
        .under(CLAUSE)
        .in(Partition.PRIVATE);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
