package platewarden.trail.witness;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.trail.Checkpoint;
import platewarden.trail.Cosignatures;
import platewarden.trail.HistoryChanged;
import platewarden.trail.Note;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailAlarms.Kind;
import platewarden.trail.TrailLog;

/**
 * Offers each witness the newest checkpoint, and raises an alarm when none has signed for an hour:
 * then nobody outside would notice that the past is being rewritten.
 */
@Component
class AskWitnesses {

  private static final Logger LOG = LoggerFactory.getLogger(AskWitnesses.class);
  private static final Duration TOO_LONG = Duration.ofHours(1);

  private final List<OneWitness> witnesses;
  private final TrailLog log;
  private final Cosignatures cosignatures;
  private final TrailAlarms alarms;
  private final Clock clock;
  private final Instant begun;
  private final Set<String> contradict = new HashSet<>();

  AskWitnesses(
      WitnessSettings settings,
      TrailLog log,
      Cosignatures cosignatures,
      TrailAlarms alarms,
      Clock clock) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    this.witnesses =
        settings.witnesses().stream().map(each -> new OneWitness(each, log, http)).toList();
    this.log = log;
    this.cosignatures = cosignatures;
    this.alarms = alarms;
    this.clock = clock;
    this.begun = clock.instant();
  }

  @Scheduled(
      initialDelayString = "${platewarden.trail.ask-witnesses:1m}",
      fixedDelayString = "${platewarden.trail.ask-witnesses:1m}")
  void ask() throws InterruptedException {
    if (!witnesses.isEmpty()) {
      String note = ours();
      for (OneWitness witness : witnesses) {
        ask(witness, note);
      }
    }
    judge();
  }

  /** The newest checkpoint with the log's own signature alone. */
  private String ours() {
    Note note = Note.parse(log.checkpoint());
    return note.text() + "\n" + note.signatures().get(0).line();
  }

  private void ask(OneWitness witness, String note) throws InterruptedException {
    long size = Checkpoint.parse(Note.parse(note).text()).size();
    long before = cosignatures.last(witness.name()).map(Cosignatures.Last::size).orElse(0L);
    try {
      cosignatures.keep(size, witness.name(), witness.cosign(note, before), clock.instant());
      agrees(witness);
    } catch (HistoryChanged e) {
      contradict.add(witness.name());
      alarms.raise(Kind.HISTORY_CHANGED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // Whatever one of them answers, the others are asked.
      LOG.warn("Witness {} did not cosign: {}", witness.name(), e.toString());
    }
  }

  /** The alarm ends with the last witness that has seen another history. */
  private void agrees(OneWitness witness) {
    if (contradict.remove(witness.name()) && contradict.isEmpty()) {
      alarms.end(Kind.HISTORY_CHANGED);
    }
  }

  private void judge() {
    Instant last =
        witnesses.stream()
            .flatMap(witness -> cosignatures.last(witness.name()).stream())
            .map(Cosignatures.Last::at)
            .max(Instant::compareTo)
            .filter(at -> at.isAfter(begun))
            .orElse(begun);
    if (Duration.between(last, clock.instant()).compareTo(TOO_LONG) >= 0) {
      alarms.raise(
          Kind.NO_WITNESS,
          witnesses.isEmpty()
              ? "None is configured (platewarden.trail.witnesses)"
              : "Of " + witnesses.size() + " none has cosigned since " + last);
    } else if (last.isAfter(begun)) {
      alarms.end(Kind.NO_WITNESS);
    }
  }
}
