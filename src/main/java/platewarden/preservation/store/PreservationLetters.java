package platewarden.preservation.store;

import java.util.Map;
import org.springframework.stereotype.Component;
import platewarden.platform.letters.Letters;
import platewarden.preservation.HoldLetters;

/** Letters from their templates. */
@Component
class PreservationLetters implements HoldLetters {

  private final Letters letters;

  PreservationLetters(Letters letters) {
    this.letters = letters;
  }

  @Override
  public byte[] pdf(String name, Map<String, Object> model) {
    return letters.pdf("preservation-hold/" + name, model);
  }
}
