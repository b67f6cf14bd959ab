package platewarden.preservation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Candidate;
import platewarden.reads.Plates;
import platewarden.reads.Read;

/**
 * Which reads a hold keeps. The statute asks for no relevance and limits only to "data otherwise
 * subject to destruction"; the vehicle need not be the requester's (C-15).
 *
 * @param plates normalised, O written as 0
 * @param areas places; a read whose place is not known is taken as being there
 * @param placeOpen a place that was named in words and that nobody has put on the map yet: until
 *     then it may be anywhere
 * @param readers only these; empty for all
 * @param from first instant of collection
 * @param to last instant of collection, exclusive; never after the receipt of the request
 */
public record HeldScope(
    Set<String> plates,
    List<Area> areas,
    boolean placeOpen,
    Set<String> readers,
    Instant from,
    Instant to) {

  /** Copies the collections. */
  public HeldScope {
    plates = Set.copyOf(plates);
    areas = List.copyOf(areas);
    readers = Set.copyOf(readers);
  }

  /** Whether only plates decide, so that not every read of a day has to be opened. */
  public boolean onlyPlates() {
    return !plates.isEmpty() && areas.isEmpty() && !placeOpen;
  }

  /** Whether the hold keeps this read. */
  public boolean covers(Read read) {
    return covers(read.collectedAt())
        && (readers.isEmpty() || readers.contains(read.readerId()))
        && (named(read) || there(read));
  }

  /** Whether this instant is within. */
  public boolean covers(Instant collectedAt) {
    return !collectedAt.isBefore(from) && collectedAt.isBefore(to);
  }

  private boolean named(Read read) {
    return is(read.plate()) || read.candidates().stream().map(Candidate::plate).anyMatch(this::is);
  }

  private boolean is(@Nullable String plate) {
    return plate != null && plates.contains(Plates.fold(plate));
  }

  private boolean there(Read read) {
    boolean anywhere = placeOpen || (plates.isEmpty() && areas.isEmpty() && !readers.isEmpty());
    return anywhere
        || areas.stream().anyMatch(area -> area.holds(read.latitude(), read.longitude()));
  }

  /** The same, with the place on the map. */
  HeldScope at(Area area) {
    Set<Area> all = new LinkedHashSet<>(areas);
    all.add(area);
    return new HeldScope(plates, List.copyOf(all), false, readers, from, to);
  }

  /** Plates as they were written, in the form in which they are compared. */
  static Set<String> folded(List<String> written) {
    return written.stream()
        .map(Plates::normalise)
        .filter(Objects::nonNull)
        .map(Plates::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
