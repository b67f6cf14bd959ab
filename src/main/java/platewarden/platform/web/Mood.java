package platewarden.platform.web;

import java.util.Locale;

/** How a state is shown: its colour, and the icon that says the same without colour. */
public enum Mood {
  BAD("bad"),
  WARN("warn"),
  HOLD("lock"),
  OK("ok"),
  QUIET("clock"),
  /** Over, without anything to do. */
  CLOSED("cross");

  private final String icon;

  Mood(String icon) {
    this.icon = icon;
  }

  /** The class of the stylesheet. */
  public String css() {
    return this == CLOSED ? "pw-quiet" : "pw-" + name().toLowerCase(Locale.ROOT);
  }

  /** The icon's name in {@code img/icons.svg}. */
  public String icon() {
    return icon;
  }
}
