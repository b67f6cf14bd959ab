package platewarden.preservation.rules;

import org.jspecify.annotations.Nullable;
import platewarden.preservation.Element;

/**
 * What a rule found on one element of a request.
 *
 * @param remedy what would complete it, null when it is there
 */
public record ElementFinding(Element element, boolean met, String reason, @Nullable String remedy) {

  /** It is there. */
  public static ElementFinding met(Element element, String reason) {
    return new ElementFinding(element, true, reason, null);
  }

  /** It is missing. */
  public static ElementFinding missing(Element element, String reason, String remedy) {
    return new ElementFinding(element, false, reason, remedy);
  }
}
