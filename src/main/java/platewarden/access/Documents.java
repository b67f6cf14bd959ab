package platewarden.access;

import java.util.Map;

/** Makes and signs the papers of access. */
public interface Documents {

  /** A PDF from the template {@code letters/access-grant/<name>.html}. */
  byte[] pdf(String name, Map<String, Object> model);

  /** Ed25519 over the text's UTF-8 bytes, base64. */
  String sign(String text);
}
