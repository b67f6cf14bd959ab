package platewarden.protection;

/** A tally on keys in memory. */
public final class SealedTallyFixture {

  private SealedTallyFixture() {}

  /** The tally. */
  public static SealedTally tally() {
    return new SealedTally(new KeysInMemory());
  }
}
