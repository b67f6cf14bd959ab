package platewarden.audit.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words for what the engine and the trail keep as names and codes. */
@Component("auditWords")
public final class AuditWords {

  static String took(Instant from, Instant to) {
    Duration took = Duration.between(from, to);
    if (took.toSeconds() < 1) {
      return Math.max(0, took.toMillis()) + " ms";
    }
    if (took.toMinutes() < 2) {
      return took.toSeconds() + " s";
    }
    if (took.toHours() < 2) {
      return took.toMinutes() + " min";
    }
    return took.toDays() < 2 ? took.toHours() + " h" : took.toDays() + " days";
  }

  /** How long it took from one moment to another: {@code 17 h}. */
  public String between(Instant from, Instant to) {
    return took(from, to);
  }

  /** A name as a sentence: {@code AccessDecided} is {@code Access decided}. */
  public String said(String name) {
    String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The account, in words when it is none. */
  public String who(@Nullable String account) {
    return account == null ? "Nobody yet" : account.equals("system") ? "System" : account;
  }
}
