package platewarden.intake.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.intake.OfferedPicture;
import platewarden.reads.ReadImage;

/** Reads the parts of an offered read and notes the first that cannot be understood. */
final class Parts {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int LONGEST_ID = 128;
  private static final Pattern ISO_REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  private @Nullable String fault;

  @Nullable String fault() {
    return fault;
  }

  void fault(String words) {
    if (fault == null) {
      fault = words;
    }
  }

  @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      fault(name + " is not a text");
      return null;
    }
    return value.textValue();
  }

  @Nullable String id(JsonNode node, String name) {
    String id = text(node, name);
    if (id == null || id.isBlank()) {
      return null;
    }
    if (id.length() > LONGEST_ID) {
      fault(name + " is longer than " + LONGEST_ID + " characters");
    }
    return id;
  }

  @Nullable Double number(JsonNode node, String name, double least, double most) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      fault(name + " is not a number from " + plain(least) + " to " + plain(most));
      return null;
    }
    return number;
  }

  @Nullable Integer lane(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isInt() || value.intValue() < 0 || value.intValue() > 99) {
      fault(name + " is not a whole number from 0 to 99");
      return null;
    }
    return value.intValue();
  }

  /** A time with its offset; one without would be a guess. */
  @Nullable Instant time(JsonNode node, String name) {
    String text = text(node, name);
    if (text == null) {
      return null;
    }
    try {
      return plausible(OffsetDateTime.parse(text).toInstant(), name);
    } catch (DateTimeParseException e) {
      fault(name + " is not a time of ISO 8601 with its offset from UTC");
      return null;
    }
  }

  /** Milliseconds since 1970, UTC. */
  @Nullable Instant epochMillis(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      fault(name + " is not a time in milliseconds since 1970");
      return null;
    }
    return plausible(Instant.ofEpochMilli(value.longValue()), name);
  }

  private @Nullable Instant plausible(Instant time, String name) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      fault(name + " is not a time of this century or the next");
      return null;
    }
    return time;
  }

  /** ISO 3166-2; anything else is unknown, and unknown is never Minnesota. */
  static @Nullable String region(@Nullable String text) {
    String upper = text == null ? "" : text.toUpperCase(Locale.ROOT);
    return ISO_REGION.matcher(upper).matches() ? upper : null;
  }

  /** A picture in base64, with or without padding or a {@code data:} prefix. */
  static OfferedPicture picture(ReadImage.Role role, String base64) {
    String text = base64;
    if (text.startsWith("data:")) {
      text = text.substring(text.indexOf(',') + 1);
    }
    try {
      return new OfferedPicture(role, Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return new OfferedPicture(role, new byte[0]);
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
