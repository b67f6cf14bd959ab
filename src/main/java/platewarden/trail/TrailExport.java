package platewarden.trail;

import java.io.IOException;
import java.io.OutputStream;

/** The whole trail in one stream, for a verifier that is not connected to anything. */
public interface TrailExport {

  /**
   * Writes the head and a line of JSON for each entry that the newest checkpoint covers, in UTF-8.
   *
   * @param withPrivate whether the details of the private partition are in it
   */
  void write(OutputStream to, boolean withPrivate) throws IOException;
}
