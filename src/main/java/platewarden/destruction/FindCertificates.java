package platewarden.destruction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The certificates. */
public interface FindCertificates {

  /** All of them, the latest day first. */
  List<Certificate> all();

  /** The certificate of this id. */
  Optional<Certificate> find(UUID id);
}
