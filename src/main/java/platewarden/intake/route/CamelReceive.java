package platewarden.intake.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;
import platewarden.intake.CollectionAnswer;
import platewarden.intake.ReaderMessage;
import platewarden.intake.ReceiveMessages;

/** Hands messages to routes/reader-to-collection.camel.yaml, with a body and no header. */
@Component
class CamelReceive implements ReceiveMessages {

  private final ProducerTemplate camel;
  private final Set<String> formats;

  CamelReceive(ProducerTemplate camel, List<FormatAdapter> adapters) {
    this.camel = camel;
    this.formats =
        adapters.stream().map(FormatAdapter::format).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> formats() {
    return formats;
  }

  @Override
  public CollectionAnswer receive(ReaderMessage message) {
    try {
      return camel.requestBody("direct:reader", message, CollectionAnswer.class);
    } catch (CamelExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
