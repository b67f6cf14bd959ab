package platewarden.trail.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import platewarden.trail.Checkpoint;
import platewarden.trail.HistoryChanged;
import platewarden.trail.Note;
import platewarden.trail.TrailLog;
import platewarden.trail.VerifierKey;

/** One witness, asked over HTTP. */
final class OneWitness {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 16 * 1024;

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
    Answer answer = ask(note, checkpoint, Math.min(cosigned, checkpoint.size()));
    if (answer.status() == 409) {
      long seen = size(answer);
      if (seen > checkpoint.size()) {
        throw new HistoryChanged(
            String.format(
                "Witness %s has cosigned %d entries; the log has %d",
                name(), seen, checkpoint.size()));
      }
      answer = ask(note, checkpoint, seen);
      if (answer.status() == 409) {
        throw new HistoryChanged(
            String.format("Witness %s has cosigned another log of %d entries", name(), seen));
      }
    }
    if (answer.status() == 422) {
      throw new HistoryChanged(
          "For witness " + name() + " the log does not continue what it has cosigned");
    }
    if (answer.status() != 200) {
      throw new IOException("answered " + answer.status());
    }
    return signature(note, answer.body());
  }

  private record Answer(int status, String body) {}

  private Answer ask(String note, Checkpoint checkpoint, long old)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("old " + old + "\n");
    List<byte[]> proof = old == 0 ? List.of() : log.consistency(old, checkpoint.size());
    proof.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    body.append('\n').append(note);
    HttpResponse<InputStream> answer =
        http.send(
            HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofInputStream());
    return new Answer(answer.statusCode(), read(answer.body()));
  }

  /** A witness is not ours: one that never stops answering must not stop us from asking others. */
  private static String read(InputStream body) throws IOException, InterruptedException {
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return body.readNBytes(LONGEST_ANSWER);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    try {
      return new String(read.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), StandardCharsets.UTF_8);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("did not end its answer", e);
    } finally {
      body.close();
    }
  }

  private static long size(Answer answer) throws IOException {
    String text = answer.body().strip();
    if (!text.matches("0|[1-9][0-9]{0,17}")) {
      throw new IOException("answered 409 without a size");
    }
    return Long.parseLong(text);
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
