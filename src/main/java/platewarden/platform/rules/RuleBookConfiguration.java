package platewarden.platform.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one rule book. A rule that may not be used stops the start here. */
@Configuration(proxyBeanMethods = false)
class RuleBookConfiguration {

  @Bean
  RuleBook ruleBook() {
    return DroolsRuleBook.fromClasspath();
  }
}
