package platewarden.platform.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells a newcomer where to go. */
@Component
@ConditionalOnProperty(name = "platewarden.embedded", havingValue = "true")
class Welcome {

  private final Environment environment;

  Welcome(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    System.out.printf(
        """

        Platewarden is ready at http://localhost:%s (%d seconds)

        Demo users (password: demo): officer, investigator, commander, supervisor, tuadmin, chief,
          auditor, attorney, otc, authority, privacy, untrained, unauthorized, investigator2, ...
        Keycloak: %s   Everything is under %s   API: /swagger-ui.html

        Three things to try:
          1. /alerts as officer: matches of the simulated city come in; verify one, then act on it.
          2. /search as investigator: case 26-100001, say what happened and what ties the vehicle
             to it; then leave the factual basis empty and read the refusal.
          3. /access as unauthorized: ask for access; supervisor, commander and otc decide it at
             /camunda/app/tasklist/, and the search works.

        Stop with Ctrl-C.
        %n""",
        environment.getRequiredProperty("server.port"),
        event.getTimeTaken() == null ? 0 : event.getTimeTaken().toSeconds(),
        environment.getRequiredProperty("platewarden.keycloak.url"),
        environment.getRequiredProperty("platewarden.data"));
  }
}
