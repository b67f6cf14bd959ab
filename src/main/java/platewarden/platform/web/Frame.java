package platewarden.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param agency whose installation this is
 * @param demonstration whether everything in it is invented
 * @param open whether this is a page for the public
 * @param account who is signed in, null for nobody
 * @param role in words, empty for nobody
 * @param links the navigation
 */
public record Frame(
    String agency,
    boolean demonstration,
    boolean open,
    @Nullable String account,
    String role,
    List<Link> links) {

  /** Copies the links. */
  public Frame {
    links = List.copyOf(links);
  }

  /** A place in the navigation, and whether this is it. */
  public record Link(String path, String name, boolean current) {}
}
