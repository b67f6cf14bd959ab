package platewarden.platform.embedded;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code platewarden.embedded=true}, starts the services before the context that uses them.
 */
final class EmbeddedInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!context.getEnvironment().getProperty("platewarden.embedded", Boolean.class, false)) {
      return;
    }
    EmbeddedServices services = EmbeddedServices.start(context.getEnvironment(), System.out);
    // Runs once every context is closed: until then the pool and the engine still need them.
    SpringApplication.getShutdownHandlers().add(services::stop);
    Map<String, Object> addresses = services.properties();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("embedded services", addresses));
    context.getBeanFactory().registerSingleton("embeddedServices", services);
  }
}
