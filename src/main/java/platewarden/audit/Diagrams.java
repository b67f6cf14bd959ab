package platewarden.audit;

import java.util.Optional;

/** The models as they were deployed; a running instance keeps the one it began with. */
public interface Diagrams {

  /** The drawing of a model. */
  Optional<Diagram> of(String definition);
}
