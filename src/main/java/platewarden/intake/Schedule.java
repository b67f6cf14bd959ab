package platewarden.intake;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link DestroyQuarantine} run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {}
