package platewarden.sealing;

/**
 * Seals data under keys that can be destroyed: AES-256-GCM, one key per {@link KeyScope}, kept
 * outside the database. 13.05 subd. 5(b): what is disposed of is destroyed so that its contents
 * cannot be determined.
 */
public interface Sealing {

  /**
   * Seals; makes the scope's key at first use.
   *
   * @param context what the sealed text belongs to (an id, say); opening needs the same
   * @throws KeyDestroyed when the scope's key was destroyed: a dead day cannot be written to
   */
  byte[] seal(KeyScope scope, byte[] plain, byte[] context);

  /**
   * Opens what {@link #seal} made.
   *
   * @throws KeyDestroyed when the scope's key was destroyed or never was
   * @throws SecurityException when the sealed text or its context was changed
   */
  byte[] open(KeyScope scope, byte[] sealed, byte[] context);

  /**
   * A keyed, one-way token (HMAC-SHA-256) by which equal values of one scope are found.
   *
   * @throws KeyDestroyed when the scope's key was destroyed
   */
  byte[] token(KeyScope scope, String value);

  /**
   * Destroys the scope's key and leaves a tombstone, so that no new key takes its place. Doing it
   * twice changes nothing.
   */
  void destroy(KeyScope scope);

  /** Whether the scope's key was destroyed. */
  boolean isDestroyed(KeyScope scope);
}
