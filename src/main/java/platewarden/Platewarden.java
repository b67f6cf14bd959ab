package platewarden;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Platewarden. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Platewarden {

  /** Starts the application, and with {@code platewarden.embedded=true} the services it needs. */
  public static void main(String[] args) {
    SpringApplication.run(Platewarden.class, args);
  }
}
