package platewarden.law;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The law as data: every clause, and how open questions are read. What holds depends on the day;
 * for reads it is the day of collection in Saint Paul. Made by {@link LawReader}, which refuses a
 * file that contradicts itself or keeps reads too long.
 */
public final class Law {

  /** The clause that limits how long a read is kept. */
  public static final Clause DESTRUCTION = Clause.of("13.824 subd. 3(a)");

  private final Map<Clause, Provision> clauses = new LinkedHashMap<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  private final BusinessDays businessDays;
  private final List<Addressee> addressees;
  private final Map<String, List<LocalDate>> histories;

  Law(
      List<Provision> clauses,
      List<Reading> readings,
      BusinessDays businessDays,
      List<Addressee> addressees,
      Map<String, List<LocalDate>> histories) {
    this.businessDays = businessDays;
    this.addressees = List.copyOf(addressees);
    this.histories = Map.copyOf(histories);
    clauses.forEach(clause -> put(this.clauses, clause.id(), clause));
    readings.forEach(reading -> put(this.readings, reading.id(), reading));
  }

  private static <K, V> void put(Map<K, V> map, K id, V value) {
    if (map.put(id, value) != null) {
      throw new LawNotUsable(id + " is there twice");
    }
  }

  /** Every clause, in the order of the file. */
  public List<Provision> clauses() {
    return List.copyOf(clauses.values());
  }

  /** The clauses in force on a day. A clause whose start is not known is taken as in force. */
  public List<Provision> inForce(LocalDate on) {
    return clauses.values().stream().filter(clause -> clause.inForce().on(on)).toList();
  }

  /** Whether the file has this clause. */
  public boolean has(Clause clause) {
    return clauses.containsKey(clause);
  }

  /**
   * A clause.
   *
   * @throws NoSuchElementException when the file does not have it
   */
  public Provision clause(Clause clause) {
    return found(clauses.get(clause), clause);
  }

  /** Every reading, in the order of the file. */
  public List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  /**
   * How an open question is read on a day: the latest decision of that day or before, or the
   * cautious reading.
   *
   * @throws NoSuchElementException when there is no such reading
   */
  public String reading(String id, LocalDate on) {
    return found(readings.get(id), id).on(on);
  }

  /**
   * A number of a clause.
   *
   * @throws NoSuchElementException when the clause has no number of this name on that day
   */
  public LegalNumber number(Clause clause, String name, LocalDate on) {
    return found(clause(clause).numbersOn(on).get(name), clause + "#" + name);
  }

  /**
   * A number of a reading.
   *
   * @throws NoSuchElementException when the reading has no number of this name on that day
   */
  public LegalNumber number(String reading, String name, LocalDate on) {
    return found(
        found(readings.get(reading), reading).numbersOn(on).get(name), reading + "#" + name);
  }

  /** The days on which offices are open. */
  public BusinessDays businessDays() {
    return businessDays;
  }

  /** Whom the report of an audit goes to on a day, 13.824 subd. 6(c), in the order of the file. */
  public List<Addressee> addressees(LocalDate on) {
    return addressees.stream()
        .filter(one -> one.inForce() == null || one.inForce().on(on))
        .toList();
  }

  /** When a clock of the file was last met, before this system kept count; empty when unknown. */
  public List<LocalDate> history(String clock) {
    return histories.getOrDefault(clock, List.of());
  }

  /** How long reads collected on this day are kept, 13.824 subd. 3(a). */
  public Retention retention(LocalDate collectedOn) {
    return new Retention(
        number("retention-days", "retention", collectedOn).duration(),
        number("retention-margin", "margin", collectedOn).duration());
  }

  /** The age above which a hotlist is marked stale, GO-445.17 Alerts. */
  public Duration hotlistStaleAge(LocalDate on) {
    return number("hotlist-age", "staleAge", on).duration();
  }

  private static <T> T found(@Nullable T value, Object id) {
    if (value == null) {
      throw new NoSuchElementException("The law file has no " + id);
    }
    return value;
  }
}
