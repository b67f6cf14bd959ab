package platewarden.investigation.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.investigation.AskRegister.Answer;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseStanding;

@DisplayName("13.82 subd. 7")
class RestRegisterTest {

  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private int status = 200;
  private String body = "";
  private boolean hangs;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + Objects.requireNonNullElse(
                      exchange.getRequestHeaders().getFirst("Authorization"), "-"));
          try {
            if (hangs) {
              never.await();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  private Answer ask(String number) {
    return new RestRegister(
            "http://localhost:" + server.getAddress().getPort() + "/register/",
            "s3cret",
            Duration.ofMillis(500))
        .about(number);
  }

  @Test
  void a_case_is_asked_for_by_its_number_and_nothing_else_is_sent() {
    body =
        "{\"number\":\"26 1/a\",\"active\":true,\"charge\":\"PENDING\",\"assignedTo\":[\"ann\"],\"suspect\":\"x\"}";

    Answer answer = ask("26 1/a");

    assertThat(answer.standing()).isEqualTo(CaseStanding.ACTIVE);
    assertThat(answer.word())
        .satisfies(
            word -> {
              assertThat(word.charge()).isEqualTo(Charge.PENDING);
              assertThat(word.assignedTo()).containsExactly("ann");
            });
    assertThat(asked).containsExactly("GET /register/cases/26%201%2Fa Bearer s3cret");
  }

  @Test
  void not_found_is_not_there() {
    status = 404;
    assertThat(ask("26-1").standing()).isEqualTo(CaseStanding.NOT_THERE);
  }

  @Test
  void whatever_else_it_does_it_did_not_answer() {
    for (int other : new int[] {204, 302, 401, 500, 503}) {
      status = other;
      assertThat(ask("26-1").standing()).as("%d", other).isEqualTo(CaseStanding.UNREACHABLE);
    }
    status = 200;
    for (String other :
        List.of(
            "not json",
            "{}",
            "[]",
            "{\"number\":\"26-2\",\"active\":true}",
            "{\"number\":\"26-1\",\"active\":\"yes\"}",
            "{\"number\":\"26-1\",\"active\":true,\"charge\":\"HANGED\"}",
            "{\"number\":\"26-1\",\"active\":true,\"assignedTo\":[\"a b\"]}")) {
      body = other;
      assertThat(ask("26-1").standing()).as(other).isEqualTo(CaseStanding.UNREACHABLE);
    }
  }

  @Test
  void a_register_that_hangs_or_is_gone_did_not_answer() {
    hangs = true;
    assertThat(ask("26-1").standing()).isEqualTo(CaseStanding.UNREACHABLE);
    server.stop(0);
    assertThat(ask("26-1").standing()).isEqualTo(CaseStanding.UNREACHABLE);
  }
}
