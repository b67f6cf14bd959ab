package platewarden.trail.offline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import platewarden.platform.ClockConfiguration;
import platewarden.trail.SignedNote;
import platewarden.trail.VerifierKey;

/** {@code witness}: runs a witness on a machine that the log's administrators do not reach. */
public final class WitnessProgram {

  private static final int LARGEST = 64 * 1024;
  private static final String USAGE =
      """
      java -jar platewarden.jar witness --name NAME --log KEY [--state FOLDER] [--port 8090] [--address 127.0.0.1]

        --name NAME      of this witness, a URL without its scheme: witness.example.org/w1
        --log KEY        the log's verifier key (name+hash+key), or a file with one a line
        --state FOLDER   where its own key and what it has cosigned are kept; never to be restored from a backup
        --port, --address  where it listens

      It prints its own verifier key, answers POST /add-checkpoint as C2SP tlog-witness says, and cosigns
      (cosignature/v1) only what continues what it has cosigned before. Two logs need two witnesses, each with its folder.
      """;

  private WitnessProgram() {}

  /** Runs the command until it is ended from outside. */
  public static int run(List<String> arguments, PrintStream out) {
    try {
      Map<String, String> options = options(arguments);
      HttpServer server = start(options, out);
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.stop(1);
                    ended.countDown();
                  }));
      ended.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println();
      out.print(USAGE);
      return 2;
    }
  }

  private static Map<String, String> options(List<String> arguments) {
    Map<String, String> options =
        new HashMap<>(Map.of("state", "witness", "port", "8090", "address", "127.0.0.1"));
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!arguments.get(i).matches("--(name|log|state|port|address)")) {
        throw new IllegalArgumentException("There is no option " + arguments.get(i) + ".");
      }
      options.put(arguments.get(i).substring(2), arguments.get(i + 1));
    }
    if (arguments.size() % 2 == 1 || !options.containsKey("name") || !options.containsKey("log")) {
      throw new IllegalArgumentException("--name and --log are needed.");
    }
    return options;
  }

  /** Starts it; with port 0 on any free one. */
  static HttpServer start(Map<String, String> options, PrintStream out)
      throws IOException, GeneralSecurityException {
    String log = options.getOrDefault("log", "");
    String text = log.contains("+") ? log : Files.readString(Path.of(log));
    List<VerifierKey> keys =
        text.lines().filter(line -> !line.isBlank()).map(VerifierKey::parse).toList();
    WitnessState state = new WitnessState(Path.of(options.getOrDefault("state", "witness")));
    SignedNote signer = state.signer(options.getOrDefault("name", ""));
    Witness witness = new Witness(keys, signer, state, ClockConfiguration.ofTheMachine());
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(
                options.getOrDefault("address", "127.0.0.1"),
                Integer.parseInt(options.getOrDefault("port", "8090"))),
            0);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/add-checkpoint", exchange -> add(exchange, witness));
    server.createContext("/last", exchange -> answer(exchange, text(200, witness.last())));
    server.createContext(
        "/key", exchange -> answer(exchange, text(200, signer.cosignerKey() + "\n")));
    server.start();
    out.println("Witness of " + keys.get(0).name() + " on " + server.getAddress());
    out.println(signer.cosignerKey());
    return server;
  }

  private static Witness.Answer text(int status, String body) {
    return new Witness.Answer(status, "text/plain; charset=utf-8", body);
  }

  private static void add(HttpExchange exchange, Witness witness) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      answer(exchange, text(405, "POST only\n"));
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    answer(
        exchange,
        body.length > LARGEST
            ? text(400, "too long\n")
            : witness.addCheckpoint(Witness.utf8(body)));
  }

  private static void answer(HttpExchange exchange, Witness.Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
