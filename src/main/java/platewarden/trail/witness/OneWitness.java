package platewarden.trail.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import platewarden.trail.Checkpoint;
import platewarden.trail.HistoryChanged;
import platewarden.trail.Note;
import platewarden.trail.TrailLog;
import platewarden.trail.VerifierKey;

/** One witness, asked over HTTP. */
final class OneWitness {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI address;
  private final VerifierKey key;
  private final TrailLog log;
  private final HttpClient http;

  OneWitness(WitnessSettings.Outside outside, TrailLog log, HttpClient http) {
    this.address = URI.create(outside.url() + "/add-checkpoint");
    this.key = outside.verifier();
    this.log = log;
    this.http = http;
  }

  String name() {
    return key.name();
  }

  /**
   * Asks for its cosignature.
   *
   * @param note the checkpoint as the log signed it
   * @param cosigned the size that it cosigned last, as far as we know
   * @return its signature line
   * @throws IOException when it does not answer as it should
   * @throws HistoryChanged when it has seen a log that this one does not continue
   */
  String cosign(String note, long cosigned) throws IOException, InterruptedException {
    Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
    HttpResponse<String> answer = ask(note, checkpoint, Math.min(cosigned, checkpoint.size()));
    if (answer.statusCode() == 409) {
      long seen = size(answer);
      if (seen > checkpoint.size()) {
        throw new HistoryChanged(
            String.format(
                "Witness %s has cosigned %d entries; the log has %d",
                name(), seen, checkpoint.size()));
      }
      answer = ask(note, checkpoint, seen);
      if (answer.statusCode() == 409) {
        throw new HistoryChanged(
            String.format("Witness %s has cosigned another log of %d entries", name(), seen));
      }
    }
    if (answer.statusCode() == 422) {
      throw new HistoryChanged(
          "For witness " + name() + " the log does not continue what it has cosigned");
    }
    if (answer.statusCode() != 200) {
      throw new IOException("answered " + answer.statusCode());
    }
    return signature(note, answer.body());
  }

  private HttpResponse<String> ask(String note, Checkpoint checkpoint, long old)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("old " + old + "\n");
    List<byte[]> proof = old == 0 ? List.of() : log.consistency(old, checkpoint.size());
    proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    body.append('\n').append(note);
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private static long size(HttpResponse<String> answer) throws IOException {
    try {
      return Long.parseLong(answer.body().strip());
    } catch (NumberFormatException e) {
      throw new IOException("answered 409 without a size", e);
    }
  }

  private String signature(String note, String lines) throws IOException {
    try {
      Note with = new Note(Note.parse(note).text(), Note.signatures(lines));
      return key.signatureOn(with)
          .map(Note.Signature::line)
          .orElseThrow(() -> new IOException("answered without a signature of its own"));
    } catch (IllegalArgumentException e) {
      throw new IOException("answered with something else than signatures", e);
    }
  }
}
