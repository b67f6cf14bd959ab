package platewarden.intake;

import java.util.Set;
import platewarden.law.Refused;

/** Takes the messages of readers to their adapter and on to {@link CollectReads}. */
public interface ReceiveMessages {

  /** The formats that are understood. */
  Set<String> formats();

  /**
   * Takes a message. When this returns, what was accepted is committed.
   *
   * @throws MessageNotReadable when it is not what its format says
   * @throws Refused when the reader may not collect
   */
  CollectionAnswer receive(ReaderMessage message);
}
