package platewarden.platform.embedded;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The application is not ready before its services are. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class EmbeddedReadiness implements ApplicationRunner {

  private final EmbeddedServices services;

  EmbeddedReadiness(EmbeddedServices services) {
    this.services = services;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    services.awaitReady();
  }
}
