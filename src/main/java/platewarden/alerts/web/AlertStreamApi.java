package platewarden.alerts.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import platewarden.alerts.AlertStream;
import platewarden.alerts.AlertView;
import platewarden.platform.Person;

/** Alerts as server-sent events: {@code event: alert}, {@code id:} the alert's, data as JSON. */
@RestController
class AlertStreamApi {

  private static final long NO_END = 0L;

  private final AlertStream stream;

  AlertStreamApi(AlertStream stream) {
    this.stream = stream;
  }

  @GetMapping(path = "/api/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(
      Person person, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
      throws IOException {
    SseEmitter emitter = new SseEmitter(NO_END);
    // At once, so that the browser knows that it is connected.
    emitter.send(SseEmitter.event().comment("open").reconnectTime(2000));
    AlertStream.Line line = stream.open(person, id(last), new Sent(emitter));
    emitter.onCompletion(line::close);
    emitter.onTimeout(line::close);
    emitter.onError(error -> line.close());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  /** An id that is none of ours is as good as none. */
  private static @Nullable UUID id(@Nullable String last) {
    try {
      return last == null || last.isBlank() ? null : UUID.fromString(last.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private record Sent(SseEmitter emitter) implements AlertStream.Listener {

    @Override
    public void alert(AlertView alert) throws IOException {
      emitter.send(
          SseEmitter.event()
              .id(alert.id().toString())
              .name("alert")
              .data(AlertJson.of(alert), MediaType.APPLICATION_JSON));
    }

    @Override
    public void beat() throws IOException {
      emitter.send(SseEmitter.event().comment("beat"));
    }

    @Override
    public void ended() {
      emitter.complete();
    }
  }
}
