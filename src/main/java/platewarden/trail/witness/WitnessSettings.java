package platewarden.trail.witness;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import platewarden.trail.VerifierKey;

/**
 * The witnesses of this log. Two or more, kept by people who do not administer this installation.
 *
 * @param witnesses each with its address and its verifier key
 * @param askWitnesses how often
 */
@ConfigurationProperties("platewarden.trail")
record WitnessSettings(
    @DefaultValue List<Outside> witnesses, @DefaultValue("1m") Duration askWitnesses) {

  /**
   * A witness.
   *
   * @param url its submission prefix, without a slash at the end
   * @param key its verifier key, {@code name+hash+key}, for cosignatures
   */
  record Outside(URI url, String key) {

    Outside {
      if (!VerifierKey.parse(key).isWitness()) {
        throw new IllegalArgumentException(
            "platewarden.trail.witnesses: a key for cosignatures (cosignature/v1) is needed");
      }
    }

    VerifierKey verifier() {
      return VerifierKey.parse(key);
    }
  }
}
