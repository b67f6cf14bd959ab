package platewarden.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody who is writing a reason what it says already and what it lacks. */
@Component
public class ReviewReason {

  private final JudgeRequest judge;

  ReviewReason(JudgeRequest judge) {
    this.judge = judge;
  }

  /**
   * One thing that a reason needs.
   *
   * @param met null while nothing is written
   */
  public record Need(String what, String hint, @Nullable Boolean met) {}

  /** The three things that a factual basis says, and whether this text says them. */
  public List<Need> of(@Nullable String text, @Nullable String caseNumber) {
    boolean empty = text == null || text.isBlank();
    Set<BasisElement> said = judge.read(text);
    boolean numbered = caseNumber != null && !caseNumber.isBlank();
    List<Need> needs = new ArrayList<>();
    needs.add(
        new Need(
            "Which event?",
            "Name the act, or who is missing or wanted. \"Suspicious\" is no fact.",
            empty ? null : said.contains(BasisElement.EVENT)));
    needs.add(
        new Need(
            "When was it?",
            numbered
                ? "A day or a time; the case has it too."
                : "A day, a time, or the number of the warrant or report.",
            empty ? null : numbered || said.contains(BasisElement.WHEN)));
    needs.add(
        new Need(
            "What ties this vehicle to it?",
            "Who saw or recorded what, or whose vehicle it is. \"Per detective\" is no fact.",
            empty ? null : said.contains(BasisElement.LINK)));
    if (said.contains(BasisElement.CROWD)) {
      needs.add(
          new Need(
              "No lawful gathering as the target",
              "GO-445.17 Operations 5: say what ties this one vehicle to a crime.",
              false));
    }
    return needs;
  }
}
