package platewarden.search;

import java.util.List;
import java.util.UUID;
import platewarden.platform.rules.Ruling;
import platewarden.reads.FoundRead;

/**
 * A page of what a justified search found. It is on the trail before anybody sees it.
 *
 * @param total how many there are
 * @param listed how many of them, the newest, can be looked at page by page
 * @param page from 1
 * @param pages how many pages there are, at least 1
 * @param results those of this page; a read that was destroyed since the search is left out
 * @param before how often this person searched the plate before, and found it
 * @param rulings why it was allowed
 */
public record SearchAnswer(
    UUID searchId,
    long total,
    int listed,
    int page,
    int pages,
    List<FoundRead> results,
    long before,
    List<Ruling> rulings) {

  /** How many results a page has. */
  public static final int PAGE = 50;

  static int pagesOf(int listed) {
    return Math.max(1, (listed + PAGE - 1) / PAGE);
  }
}
