package platewarden.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of transmittals; written in the caller's transaction. */
public interface Transmittals {

  /** Those of an audit, in the order of the law. */
  List<Transmittal> of(UUID audit);

  /** One of them. */
  Optional<Transmittal> find(UUID id);

  /** Keeps a new one with its letter, sealed. */
  void prepare(Transmittal transmittal, byte[] pdf);

  /** Adds a mark. */
  void mark(UUID id, Transmittal.Mark mark);

  /** The letter, opened. */
  Optional<byte[]> letter(UUID id);
}
