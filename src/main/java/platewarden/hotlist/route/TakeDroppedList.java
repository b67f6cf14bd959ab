package platewarden.hotlist.route;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.ListFile;
import platewarden.law.Refused;

/**
 * Takes a file from the folder of its source. What it needs, it asks of the file itself: name and
 * headers of a message are somebody else's text. A refused file is on record, sealed, and leaves
 * the folder like a taken one; when the record cannot be written, the file stays and comes again.
 */
@Component("takeDroppedList")
class TakeDroppedList implements Processor {

  private static final Logger log = LoggerFactory.getLogger(TakeDroppedList.class);

  private final Hotlist hotlist;

  TakeDroppedList(Hotlist hotlist) {
    this.hotlist = hotlist;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    File file = exchange.getMessage().getMandatoryBody(File.class);
    take(file);
  }

  void take(File file) throws IOException {
    String source = file.getAbsoluteFile().getParentFile().getName();
    Instant fileTime = Files.getLastModifiedTime(file.toPath()).toInstant();
    try (InputStream in = Files.newInputStream(file.toPath())) {
      hotlist.take(source, file.getName(), fileTime, ListFile.read(in), "system", null);
    } catch (Refused refused) {
      log.warn("A hotlist file was refused: {}", refused.refusals().get(0).reason());
    }
  }
}
