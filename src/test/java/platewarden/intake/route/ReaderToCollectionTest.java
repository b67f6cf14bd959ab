package platewarden.intake.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import platewarden.intake.CollectionAnswer;
import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.ReaderMessage;
import platewarden.readers.Reader;

class ReaderToCollectionTest {

  private static final Reader READER =
      new Reader("demo-1", "x", Reader.Kind.FIXED, "x", 44.9, -93.1, Reader.State.ACTIVE);

  private final CamelContext camel = new DefaultCamelContext();
  private final Collects collects = new Collects();
  private CamelReceive receive;

  /** Stands for the use case and sees what reaches it. */
  public static final class Collects {
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Map<String, Object>> headers = new ArrayList<>();

    /** What the route calls. */
    @Handler
    public CollectionAnswer collect(Delivery delivery, Exchange exchange) {
      deliveries.add(delivery);
      headers.add(Map.copyOf(exchange.getMessage().getHeaders()));
      return new CollectionAnswer(delivery.offers().size(), 0, List.of());
    }
  }

  @BeforeEach
  void start() throws Exception {
    LprAdapter lpr = new LprAdapter();
    RekorAdapter rekor = new RekorAdapter();
    camel.getRegistry().bind("lprAdapter", lpr);
    camel.getRegistry().bind("rekorAdapter", rekor);
    camel.getRegistry().bind("collectReads", collects);
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(
            ResourceHelper.resolveMandatoryResource(
                camel, "classpath:routes/reader-to-collection.camel.yaml"));
    camel.start();
    receive = new CamelReceive(camel.createProducerTemplate(), List.of(lpr, rekor));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  private static ReaderMessage message(String format, String body) {
    return new ReaderMessage(READER, format, Instant.EPOCH, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takes_each_format_to_its_adapter_and_on() {
    receive.receive(message("lpr", "[{\"plate\":\"A\"},{\"plate\":\"B\"}]"));
    receive.receive(message("rekor", "{\"data_type\":\"alpr_group\"}"));

    assertThat(collects.deliveries)
        .extracting(Delivery::format, delivery -> delivery.offers().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("lpr", 2),
            org.assertj.core.groups.Tuple.tuple("rekor", 1));
  }

  @Test
  void no_header_from_outside_gets_past_the_first_step() {
    camel
        .createProducerTemplate()
        .requestBodyAndHeaders(
            "direct:reader",
            message("lpr", "{}"),
            Map.of(
                "CAmelExecCommandExecutable", "/bin/sh",
                "CamelBeanMethodName", "toString",
                "camelbeanmethodname", "hashCode",
                "CamelFileName", "../../x",
                "format", "rekor",
                "X-Anything", "1"));

    assertThat(collects.headers).containsExactly(Map.of("format", "lpr"));
  }

  @Test
  void an_error_reaches_the_one_who_asked_as_it_is() {
    assertThatThrownBy(() -> receive.receive(message("lpr", "{")))
        .isInstanceOf(MessageNotReadable.class);
    assertThatThrownBy(() -> receive.receive(message("axis", "{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
