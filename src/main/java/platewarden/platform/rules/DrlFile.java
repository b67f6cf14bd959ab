package platewarden.platform.rules;

/**
 * One DRL as it was found.
 *
 * @param subject the file's name without its ending
 * @param path where it is, for messages
 * @param text its contents
 */
record DrlFile(String subject, String path, String text) {

  /** A file of this path, which ends in {@code <subject>.drl}. */
  static DrlFile of(String path, String text) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new DrlFile(name.substring(0, name.length() - ".drl".length()), path, text);
  }
}
