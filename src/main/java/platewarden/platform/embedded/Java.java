package platewarden.platform.embedded;

import java.nio.file.Path;

/** The Java that runs the application also runs its children. */
final class Java {

  private Java() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
