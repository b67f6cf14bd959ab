package platewarden.investigation;

import java.util.Set;
import java.util.regex.Pattern;
import platewarden.investigation.CaseRecord.Charge;

/** What the register says of a case. */
public record CaseWord(String number, boolean active, Charge charge, Set<String> assignedTo) {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{1,39}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

  /** Copies the assignees. */
  public CaseWord {
    assignedTo = Set.copyOf(assignedTo);
  }

  /** Whether a text can be a case number. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether a text can be an account. */
  public static boolean isAccount(String text) {
    return ACCOUNT.matcher(text).matches();
  }
}
