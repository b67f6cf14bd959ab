package platewarden.destruction.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.destruction.OldestReads;
import platewarden.destruction.OldestReads.OfStore;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/** The oldest read of each store on the compliance page; over age is out of order at once. */
@Component
class OldestOnCompliance implements ComplianceCard {

  private static final Duration NEAR = Duration.ofMinutes(90);

  private final OldestReads oldest;
  private final Times times;

  OldestOnCompliance(OldestReads oldest, Times times) {
    this.oldest = oldest;
    this.times = times;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<OfStore> stores = oldest.perStore();
    long overAge = stores.stream().filter(OfStore::overAge).count();
    boolean all = stores.stream().allMatch(OfStore::answers);
    String found =
        overAge == 0
            ? "Over age without a basis: none."
            : "Over age without a basis: " + overAge + " of " + stores.size() + " stores.";
    return Optional.of(
        new Card(
            "Oldest read, by store",
            "limit "
                + stores.stream().map(OfStore::limit).findFirst().map(Duration::toDays).orElse(0L)
                + " days",
            List.of(),
            List.of("Store", "Age of the oldest", "Limit", "Goes"),
            stores.stream().map(this::row).toList(),
            (all ? found : "A store does not answer. " + found)
                + " Reads for a defense and in files of cases have a basis of their own, below.",
            new Link("What is destroyed when", "/destruction")));
  }

  private List<Cell> row(OfStore store) {
    Instant goes = store.goesAt();
    return List.of(
        Cell.of(store.store()),
        !store.answers()
            ? Cell.pill(Mood.BAD, "does not answer")
            : store.day() == null
                ? Cell.of("holds none")
                : store.overAge()
                    ? Cell.pill(Mood.BAD, days(store.age()))
                    : near(store)
                        ? Cell.pill(Mood.WARN, days(store.age()))
                        : Cell.of(days(store.age())),
        Cell.of(store.limit().toDays() + " days"),
        Cell.of(goes == null ? "" : times.near(goes)));
  }

  /** Past the instant at which its day should have been begun, and not over age yet. */
  private static boolean near(OfStore store) {
    return store.limit().minus(store.age()).compareTo(NEAR) < 0;
  }

  private static String days(Duration age) {
    return String.format(Locale.US, "%.1f days", age.toMinutes() / 1440.0);
  }

  @Override
  public List<Finding> findings(Person person) {
    return oldest.perStore().stream()
        .filter(store -> store.overAge() || !store.answers())
        .map(
            store ->
                store.answers()
                    ? new Finding(
                        "Reads in the store “" + store.store() + "” are over age",
                        Objects.requireNonNull(store.goesAt()),
                        null,
                        "13.824 subd. 3(a)",
                        "Destroy what is due now",
                        "/destruction",
                        Mood.BAD)
                    : new Finding(
                        "The store “" + store.store() + "” does not answer",
                        times.now(),
                        null,
                        "13.824 subd. 3(a)",
                        "See what is due",
                        "/destruction",
                        Mood.WARN))
        .toList();
  }
}
