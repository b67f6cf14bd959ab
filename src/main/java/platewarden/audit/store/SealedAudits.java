package platewarden.audit.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Seals what people write and bring, each under its own context and all under one key. */
@Component
class SealedAudits {

  private static final KeyScope KEY = new KeyScope("audits", "biennial");

  private final Sealing sealing;

  SealedAudits(Sealing sealing) {
    this.sealing = sealing;
  }

  byte[] seal(UUID of, String what, byte[] content) {
    return sealing.seal(KEY, content, context(of, what));
  }

  byte[] seal(UUID of, String what, String text) {
    return seal(of, what, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] open(UUID of, String what, byte[] sealed) {
    return sealing.open(KEY, sealed, context(of, what));
  }

  String text(UUID of, String what, byte[] sealed) {
    return new String(open(of, what, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] context(UUID of, String what) {
    return ("audit " + of + " " + what).getBytes(StandardCharsets.UTF_8);
  }
}
