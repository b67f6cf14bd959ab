package platewarden.trail.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Go's own packages for transparency logs (Debian's golang-golang-x-mod-dev), as a program. */
final class GoPrograms {

  private static final Path PACKAGES = Path.of("/usr/share/gocode");

  private GoPrograms() {}

  /** Whether Go and its packages are installed. */
  static boolean there() {
    return Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb"));
  }

  /** Builds the checker; where there is no Go, skips the test, but not in CI. */
  static Path checker(Path folder) throws IOException, InterruptedException {
    assumeTrue(there() || System.getenv("CI") != null, "Go is not installed (.ci/install-go)");
    Path program = folder.resolve("checktrail");
    if (Files.exists(program)) {
      return program;
    }
    ProcessBuilder build =
        new ProcessBuilder(
            "go", "build", "-o", program.toString(), "src/test/go/checktrail/main.go");
    build.environment().put("GO111MODULE", "off");
    build.environment().put("GOPATH", PACKAGES.toString());
    build.environment().put("GOCACHE", folder.resolve("cache").toString());
    build.environment().put("GOFLAGS", "-p=1");
    run(build);
    return program;
  }

  /** What it says of each folder: its name, and {@code RIGHT} or {@code WRONG} and why. */
  static Map<String, String> check(Path program, List<Path> folders)
      throws IOException, InterruptedException {
    Map<String, String> said = new HashMap<>();
    for (int from = 0; from < folders.size(); from += 500) {
      List<String> command = new ArrayList<>(List.of(program.toString()));
      folders.subList(from, Math.min(folders.size(), from + 500)).stream()
          .map(Path::toString)
          .forEach(command::add);
      for (String line : run(new ProcessBuilder(command)).lines().toList()) {
        int gap = line.indexOf(' ');
        said.put(line.substring(0, gap), line.substring(gap + 1));
      }
    }
    return said;
  }

  private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
