package platewarden.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Loopback ports, looked at before anything is started on them. */
final class Ports {

  private Ports() {}

  /**
   * The port to use: the one asked for, or any free one for 0.
   *
   * @throws ServiceDidNotStart when somebody else has it; names the port, its use and its property
   */
  static int claim(int asked, String use, String property) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port whose last connections still fade away can be bound by the service, and so by us.
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), asked));
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw new ServiceDidNotStart(
          "Port "
              + asked
              + " on 127.0.0.1, which "
              + use
              + " needs, is taken by another process. Stop that process, or choose another port"
              + " with --"
              + property
              + "=<port>.",
          taken);
    }
  }
}
