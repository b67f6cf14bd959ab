package platewarden.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import platewarden.platform.web.Times;

/** Codes of an audit in words. */
@Component("biennialWords")
public class BiennialAuditWords {

  private final Times times;

  BiennialAuditWords(Times times) {
    this.times = times;
  }

  /** A state. */
  public static String state(String state) {
    return switch (state) {
      case "DUE" -> "Begun";
      case "ENGAGED" -> "Auditor engaged";
      case "EXAMINED" -> "Under examination";
      case "COMPLETED" -> "Completed";
      case "REPORTED" -> "Reported";
      case "CLOSED" -> "Closed";
      default -> state;
    };
  }

  /** A state, in a page. */
  public String ofState(String state) {
    return state(state);
  }

  /** A step or a code, in a page: {@code REPORT_READY} is "Report ready"; days are written out. */
  public String said(String code) {
    if (code.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return times.day(LocalDate.parse(code));
    }
    if (code.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z")) {
      return times.day(Instant.parse(code));
    }
    if (code.isEmpty() || !code.matches("[A-Z_ ]+\\d*")) {
      return code;
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A group, in a page: {@code technology-unit} is "Technology unit". */
  public String group(String role) {
    String words = role.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
