package platewarden.intake.route;

import platewarden.intake.Delivery;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.ReaderMessage;

/** Understands one format. Only the three kinds of data of 13.824 subd. 2(a) come out of it. */
interface FormatAdapter {

  /** The format's name in addresses. */
  String format();

  /**
   * Takes a message apart.
   *
   * @throws MessageNotReadable when it is not what its format says
   */
  Delivery adapt(ReaderMessage message);
}
