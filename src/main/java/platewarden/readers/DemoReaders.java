package platewarden.readers;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.readers.Reader.Kind;
import platewarden.readers.Reader.State;

/** Readers of the embedded default, at crossings that everybody in Saint Paul knows. */
@Component
@Order(10)
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class DemoReaders implements ApplicationRunner {

  private static final String SECRET = "demo";

  private static final List<Reader> READERS =
      List.of(
          fixed("demo-1", "Snelling and University", 44.95570, -93.16705),
          fixed("demo-2", "Lexington and University", 44.95572, -93.14661),
          fixed("demo-3", "Dale and University", 44.95570, -93.12628),
          fixed("demo-4", "Rice and University", 44.95563, -93.10568),
          fixed("demo-5", "Seventh and Wabasha", 44.94690, -93.09655),
          fixed("demo-6", "Kellogg and Robert", 44.94490, -93.08920),
          fixed("demo-7", "Arcade and Maryland", 44.97728, -93.06590),
          fixed("demo-8", "White Bear and Minnehaha", 44.96320, -93.02510),
          fixed("demo-9", "West Seventh and Saint Clair", 44.93390, -93.12190),
          squad("demo-squad-214", "Squad 214"),
          squad("demo-squad-331", "Squad 331"));

  private final Readers readers;

  DemoReaders(Readers readers) {
    this.readers = readers;
  }

  /** Enters those that are not there yet; what somebody changed stays changed. */
  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    for (Reader reader : READERS) {
      if (readers.find(reader.id()).isEmpty()) {
        readers.register(reader, SECRET, "system");
        if (reader.id().equals("demo-1")) {
          readers.giveUrlSecret(reader.id(), "demo-1-url-secret", "system");
        }
      }
    }
  }

  private static Reader fixed(String id, String place, double latitude, double longitude) {
    return new Reader(id, place, Kind.FIXED, place, latitude, longitude, State.ACTIVE);
  }

  private static Reader squad(String id, String name) {
    return new Reader(id, name, Kind.MOBILE, name, null, null, State.ACTIVE);
  }
}
