package platewarden.protection;

import java.util.Collection;

/** The tokens of protected vehicles and those that stand for nothing, mixed. */
public interface SuppressionSet {

  /** Whether the token is in the set. */
  boolean contains(byte[] token);

  /** Takes out and adds, in the caller's transaction; it counts once that has committed. */
  void change(Collection<byte[]> remove, Collection<byte[]> add);

  /** How often it has changed since this process began. */
  long version();

  /** A token like any other that stands for no vehicle. */
  byte[] standIn();
}
