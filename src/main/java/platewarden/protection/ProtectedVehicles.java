package platewarden.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks the set: for every text the same two tokens are made and the same two looks taken, and for a
 * read without a text as for a read with one.
 */
@Component
class ProtectedVehicles implements Protection {

  // No plate normalises to this, so its tokens are in no set.
  private static final List<String> UNREAD = List.of("-");

  private final VehicleTokens tokens;
  private final SuppressionSet set;
  private final Map<Standing, AtCollection> ofOthers = new EnumMap<>(Standing.class);
  private final Map<Standing, AtCollection> ofInvestigative = new EnumMap<>(Standing.class);

  ProtectedVehicles(VehicleTokens tokens, SuppressionSet set, JudgeProtection rules) {
    this.tokens = tokens;
    this.set = set;
    // Asked once for each question there is: a rule book that is asked anew takes time that tells.
    for (Standing standing : Standing.values()) {
      ofOthers.put(standing, rules.atCollection(standing, false));
      ofInvestigative.put(standing, rules.atCollection(standing, true));
    }
  }

  @Override
  public Standing standing(Collection<String> texts) {
    Standing strictest = Standing.NONE;
    for (String text : texts.isEmpty() ? UNREAD : texts) {
      boolean sealed = set.contains(tokens.sealed(text));
      boolean suppressed = set.contains(tokens.suppressed(text));
      Standing found = suppressed ? Standing.SUPPRESSED : sealed ? Standing.SEALED : Standing.NONE;
      strictest = found.compareTo(strictest) > 0 ? found : strictest;
    }
    return strictest;
  }

  @Override
  public AtCollection atCollection(Collection<String> texts, boolean investigative) {
    Map<Standing, AtCollection> rulings = investigative ? ofInvestigative : ofOthers;
    return Objects.requireNonNull(rulings.get(standing(texts)));
  }

  @Override
  public List<UUID> holders(Collection<String> texts) {
    List<UUID> holders = new ArrayList<>();
    for (String text : texts) {
      if (set.contains(tokens.sealed(text))) {
        holders.add(tokens.holder(text));
      }
    }
    return holders;
  }

  @Override
  public boolean hides(Collection<String> texts) {
    boolean any = false;
    for (String text : texts.isEmpty() ? UNREAD : texts) {
      any |= set.contains(tokens.unswept(text));
    }
    return any;
  }

  @Override
  public long version() {
    return set.version();
  }
}
