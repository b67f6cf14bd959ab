package platewarden.search;

import java.util.List;
import java.util.UUID;
import platewarden.platform.rules.Ruling;
import platewarden.reads.FoundRead;

/**
 * What a justified search found. It is on the trail before anybody sees it.
 *
 * @param total how many there are; {@code results} holds the newest of them
 * @param rulings why it was allowed
 */
public record SearchAnswer(
    UUID searchId, long total, List<FoundRead> results, List<Ruling> rulings) {}
