package platewarden.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The file of shares, and the dissemination log. */
public interface Shares {

  /** The share of this id. */
  Optional<Share> find(UUID id);

  /** Those of an account, the newest first. */
  List<Share> of(String account);

  /** Every one, the newest first. */
  List<Share> all();

  /** Writes a new one; what the agency wrote is sealed. */
  void request(Share share, NewShare asked);

  /** What the agency wrote; empty once its key was destroyed. */
  Optional<NewShare> asked(UUID id);

  /** Adds what was done. */
  void add(UUID id, Share.Fact fact);

  /** Selects these reads instead of any selected before. */
  void select(UUID id, Map<LocalDate, Set<UUID>> reads);

  /** The reads that are selected and still there. */
  Map<LocalDate, Set<UUID>> selected(UUID id);

  /**
   * Keeps a day's part: its opening key, sealed under a key of its own, and the dates.
   *
   * @param destroyBy of each read
   */
  void part(UUID id, LocalDate day, byte[] openingKey, Map<UUID, Instant> destroyBy);

  /** The opening key of a day's part; empty once it was withdrawn. */
  Optional<byte[]> openingKey(UUID id, LocalDate day);

  /** Withdraws it for good: nobody, here or there, opens that part again. */
  void withdraw(UUID id, LocalDate day, Instant at);

  /**
   * Notes that recipients are told of every part that was withdrawn before a time and of which they
   * were not told yet.
   *
   * @return the shares that have such parts
   */
  List<UUID> notice(Instant withdrawnBefore, Instant at);

  /** Keeps the package. */
  void keep(UUID id, byte[] content, String sha256, Instant at);

  /** The package. */
  Optional<byte[]> content(UUID id);

  /** Closes the share, and destroys the key under which the agency's words are sealed. */
  void close(UUID id, Instant at);
}
