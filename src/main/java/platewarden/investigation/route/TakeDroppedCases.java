package platewarden.investigation.route;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseFiles;
import platewarden.investigation.TakeCaseFile;

/**
 * Takes a file of the folder of cases. A refused file is on record and leaves the folder like a
 * taken one; when the record cannot be written, the file stays and comes again.
 */
@Component("takeDroppedCases")
class TakeDroppedCases implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeDroppedCases.class);

  private final TakeCaseFile take;

  TakeDroppedCases(TakeCaseFile take) {
    this.take = take;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    take(exchange.getMessage().getMandatoryBody(File.class));
  }

  void take(File file) throws IOException {
    // One byte more than is taken is enough to refuse it.
    byte[] bytes;
    try (var in = Files.newInputStream(file.toPath())) {
      bytes = in.readNBytes(TakeCaseFile.MOST_BYTES + 1);
    }
    CaseFiles.Came came = take.take(bytes, "file");
    if (!came.taken()) {
      LOG.warn("A file of cases was refused: {}", came.reason());
    }
  }
}
