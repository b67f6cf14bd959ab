package platewarden.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.platform.Person;

/** Shares: a representative's own, and all of them for those who decide and who oversee. */
@Service
public class FindShares {

  private static final Set<String> OVERSEERS =
      Set.of(
          "technology-unit-commander",
          "technology-unit",
          "chief-of-police",
          "city-attorney",
          "auditor",
          "responsible-authority");

  private final Shares shares;

  /** Finds in this file. */
  public FindShares(Shares shares) {
    this.shares = shares;
  }

  /** Those that the person may see, the newest first: for overseers the dissemination log. */
  public List<Share> visible(Person by) {
    return oversees(by) ? shares.all() : shares.of(by.username());
  }

  /** A share that the person may see. */
  public Optional<Share> find(Person by, UUID id) {
    return shares.find(id).filter(share -> oversees(by) || share.account().equals(by.username()));
  }

  /** What the agency wrote, for whoever may see the share; empty once it was destroyed. */
  public Optional<NewShare> asked(Person by, UUID id) {
    return find(by, id).flatMap(share -> shares.asked(share.id()));
  }

  private static boolean oversees(Person person) {
    return OVERSEERS.stream().anyMatch(person::has);
  }
}
