package platewarden.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a read met an entry of a list. Answered by {@code alerts}, above. */
public interface ExplainMatches {

  /**
   * A match.
   *
   * @param list the list's name, and its version
   * @param tier how the two texts agree
   * @param regions whether the states agree
   * @param listed the plate as listed
   * @param caseNumber of the entry, null when it names none
   * @param status whether somebody confirmed it
   * @param judgement the id of the ruling
   */
  record Explanation(
      String list,
      UUID listVersion,
      Instant listTime,
      long listAgeMinutes,
      String category,
      String tier,
      String regions,
      String listed,
      @Nullable String caseNumber,
      String status,
      String judgement) {}

  /** The matches of a read; none when there were none or its day was destroyed. */
  List<Explanation> of(LocalDate day, UUID readId);
}
