package platewarden.sharing.store;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import platewarden.sharing.Agencies;

/** The invented neighbour of the demonstration. */
@Component
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class DemoAgency implements ApplicationRunner {

  private final Agencies agencies;

  DemoAgency(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (agencies.find("agency").isEmpty()) {
      agencies.put(
          new Agencies.Agency("agency", "Demonstration County Sheriff", "US-MN", true),
          "demonstration");
    }
  }
}
