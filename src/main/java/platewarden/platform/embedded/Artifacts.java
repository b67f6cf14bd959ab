package platewarden.platform.embedded;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the build laid the artifacts of the embedded services. */
final class Artifacts {

  private Artifacts() {}

  /** {@code embedded} beside the jar, or beside the classes that Maven compiled. */
  static Path directory(Environment environment) {
    String named = environment.getProperty("platewarden.services.artifacts", "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath();
    }
    URL source = Artifacts.class.getProtectionDomain().getCodeSource().getLocation();
    // file:/…/target/classes/ or jar:nested:/…/platewarden.jar/!BOOT-INF/classes/!/
    String path = source.getPath().replaceFirst("^nested:", "").replaceFirst("/!BOOT-INF.*$", "");
    Path embedded = Path.of(path).resolveSibling("embedded").toAbsolutePath();
    if (!Files.isDirectory(embedded)) {
      throw new ServiceDidNotStart(
          "The artifacts of the embedded services are not in "
              + embedded
              + ". Build with Maven first, or name their folder with"
              + " --platewarden.services.artifacts=<folder>.");
    }
    return embedded;
  }
}
