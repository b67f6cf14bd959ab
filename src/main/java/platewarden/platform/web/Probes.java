package platewarden.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The two probes on the application's own port, where whatever waits for the application asks. The
 * rest of the actuator answers on its own port only.
 */
@Hidden
@RestController
class Probes {

  private final ApplicationAvailability availability;

  Probes(ApplicationAvailability availability) {
    this.availability = availability;
  }

  @GetMapping("/actuator/health/readiness")
  ResponseEntity<Map<String, String>> readiness() {
    return answer(availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
  }

  @GetMapping("/actuator/health/liveness")
  ResponseEntity<Map<String, String>> liveness() {
    return answer(availability.getLivenessState() == LivenessState.CORRECT);
  }

  private static ResponseEntity<Map<String, String>> answer(boolean up) {
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(Map.of("status", up ? "UP" : "OUT_OF_SERVICE"));
  }
}
