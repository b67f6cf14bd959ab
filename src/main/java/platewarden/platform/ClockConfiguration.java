package platewarden.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Nothing else in the project asks the machine for the time. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  /** The machine's clock, for a program that has no context to get it from. */
  public static Clock ofTheMachine() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return ofTheMachine();
  }
}
