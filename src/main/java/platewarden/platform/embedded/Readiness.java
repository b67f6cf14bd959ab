package platewarden.platform.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a child answers. */
final class Readiness {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Readiness() {}

  static void await(String url, ChildProcess child, String name, Path log) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      if (!child.isAlive()) {
        throw new ServiceDidNotStart(name + " ended while starting. What it said is in " + log);
      }
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServiceDidNotStart("The start was interrupted", e);
      }
    }
    throw new ServiceDidNotStart(
        name + " did not answer within " + LONGEST.toMinutes() + " minutes. See " + log);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceDidNotStart("The start was interrupted", e);
    }
  }
}
