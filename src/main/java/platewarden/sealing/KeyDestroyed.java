package platewarden.sealing;

/** The key is gone, and with it what was sealed. There is no way back. */
public final class KeyDestroyed extends RuntimeException {

  /** Names the scope; a scope holds no plate. */
  public KeyDestroyed(KeyScope scope) {
    super("The key of " + scope + " was destroyed");
  }
}
