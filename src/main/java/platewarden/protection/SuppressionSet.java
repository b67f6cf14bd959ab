package platewarden.protection;

import java.util.Collection;

/** The tokens of protected vehicles and those that stand for nothing, mixed. */
public interface SuppressionSet {

  /** Whether the token is in the set. */
  boolean contains(byte[] token);

  /** Adds tokens, in the caller's transaction; they count once it has committed. */
  void add(Collection<byte[]> tokens);

  /** A token like any other that stands for no vehicle. */
  byte[] standIn();
}
