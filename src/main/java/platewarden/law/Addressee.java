package platewarden.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the report of an audit goes to, 13.824 subd. 6(c).
 *
 * @param who the office, never a person
 * @param seats those of a committee who each get it; none when the office gets it
 * @param clause the basis
 * @param reading the reading that it rests on, null when the clause itself says so
 * @param inForce the days on which it is one; null for always
 */
public record Addressee(
    String id,
    String who,
    @Nullable List<String> seats,
    Clause clause,
    @Nullable String reading,
    @Nullable InForce inForce) {

  /** Copies the seats. */
  public Addressee {
    seats = seats == null ? List.of() : List.copyOf(seats);
  }

  /** Each place that gets the report, in words. */
  public List<String> places() {
    List<String> each = seats == null ? List.of() : seats;
    return each.isEmpty()
        ? List.of(who)
        : each.stream().map(seat -> who + ", " + seat.replace('-', ' ')).toList();
  }
}
