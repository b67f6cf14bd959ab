package platewarden.reads;

/** So many plates could be of the pattern that not all of them can be looked at. */
public final class PatternTooWide extends RuntimeException {

  /** Says how many can be. */
  public PatternTooWide(int most) {
    super("More than " + most + " reads could be of this pattern");
  }
}
