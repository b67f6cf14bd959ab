package platewarden.audit.controls;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.audit.MakePack;
import platewarden.audit.controls.store.ControlsFixture;
import platewarden.investigation.LawOfTests;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.letters.Letters;
import platewarden.trail.TrailEvent;
import platewarden.trail.store.TrailDatabase;

/**
 * An agency of some size that does everything right for some time, in the tables of the
 * application, with its trail written, sequenced and witnessed as time passes. Every id comes from
 * one seed.
 */
final class SimulatedAgency implements AutoCloseable {

  static final List<String> READERS = List.of("squad-1", "squad-2", "squad-7", "fixed-1");

  /** What happens at some time, in its own transaction. */
  private record Event(Instant at, Runnable what) {}

  private final List<Event> events = new ArrayList<>();
  private final Random random = new Random(9);
  private Instant now = Instant.EPOCH;
  final TrailDatabase database;
  final LocalDate first;
  final LocalDate last;
  final int users;
  final Law law = LawOfTests.read();

  SimulatedAgency(Path folder, LocalDate first, LocalDate last, int users) {
    this.first = first;
    this.last = last;
    this.users = users;
    this.database = TrailDatabase.whole(folder, new Now());
  }

  private final class Now extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  RunTheControls controls() {
    return new RunTheControls(
        ControlsFixture.evidence(database),
        ControlsFixture.further(database),
        List.of(),
        database.log,
        law,
        law.businessDays());
  }

  MakePack packs() {
    return new MakeAuditPack(
        controls(),
        new PackReport(new Letters()),
        ControlsFixture.packs(database),
        database.trail,
        database.log,
        new Now(),
        database.transactions);
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  static String user(int number) {
    return "user-%03d".formatted(number);
  }

  /** Noon of a day, and so many minutes. */
  static Instant on(LocalDate day, int minutes) {
    return Days.start(day).plus(Duration.ofHours(12)).plus(Duration.ofMinutes(minutes));
  }

  void at(Instant when, Runnable what) {
    events.add(new Event(when, what));
  }

  /** Lets everything happen in its order; each night the trail is sequenced and witnessed. */
  void live() {
    for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
      at(Days.start(day).plus(Duration.ofHours(25)), this::witness);
    }
    events.sort(Comparator.comparing(Event::at));
    for (Event event : events) {
      now = event.at();
      database.transaction.executeWithoutResult(status -> event.what().run());
    }
    now = Days.start(last.plusDays(2));
  }

  private void witness() {
    database.sequence();
    long size = database.log.size();
    update(
        "insert into trail_cosignatures values (?, 'w1', 'line', ?) on conflict do nothing",
        size,
        now.plusSeconds(5));
  }

  void update(String sql, @Nullable Object... values) {
    @Nullable Object[] given = values.clone();
    for (int i = 0; i < given.length; i++) {
      if (given[i] instanceof Instant instant) {
        given[i] = Timestamp.from(instant);
      } else if (given[i] instanceof LocalDate day) {
        given[i] = Date.valueOf(day);
      }
    }
    database.jdbc.update(sql, given);
  }

  void trail(String action, String actor, String type, String subject) {
    database.trail.record(TrailEvent.done(action, actor, type, subject));
  }

  void register(
      String kind,
      String subject,
      Instant when,
      @Nullable String reference,
      long value,
      String... words) {
    at(
        when,
        () ->
            update(
                "insert into program_records (id, kind, subject, at, reference, words, value,"
                    + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, 'tuadmin', ?)",
                id(),
                kind,
                subject,
                when,
                reference,
                words,
                value,
                when));
  }

  void policy(String version, LocalDate day, String... words) {
    register("POLICY", version, Days.start(day), "sha256", 0, words);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A signed authorization from the first day on, with a training. */
  void authorize(String username, String role) {
    Instant when = Days.start(first).plusSeconds(60);
    at(
        when,
        () -> {
          UUID request = id();
          UUID authorization = id();
          byte[] pdf = ("authorization of " + username).getBytes(StandardCharsets.UTF_8);
          update(
              "insert into access_requests values (?, ?, ?, 'a', 'p', 't', ?, 'GRANTED', ?, ?, 0)",
              request,
              username,
              role,
              when,
              when,
              when);
          update(
              "insert into authorizations values (?, ?, ?, ?, ?, null, ?, ?, '{}', 's', ?, ?, null, 0)",
              authorization,
              request,
              username,
              when,
              Days.start(last.plusYears(1)),
              username.equals("chief") ? "authority" : "chief",
              when,
              pdf,
              HexFormat.of().formatHex(sha256(new String(pdf, StandardCharsets.UTF_8))));
          trail("AuthorizationSigned", "chief", "authorization", authorization.toString());
        });
    at(
        when,
        () ->
            update(
                "insert into training_records values (?, ?, 'LPR-1', 'tuadmin', ?, ?)",
                id(),
                username,
                first.minusDays(10),
                last.plusYears(1)));
  }

  /** A search that is as it should be; {@code change} makes it otherwise. */
  UUID search(
      String username, Instant when, @Nullable String caseNumber, byte[] plate, byte[] origin) {
    UUID search = id();
    at(
        when,
        () -> {
          update(
              "insert into searches (id, searched_at, username, purpose, case_number, sealed, found,"
                  + " results, judgement_id, outcome, plate_token, rank, origin) values (?, ?, ?,"
                  + " 'ACTIVE_CRIMINAL_INVESTIGATION', ?, '', 1, '{}', 'j1', 'DONE', ?, 'STAFF', ?)",
              search,
              when,
              username,
              caseNumber,
              plate,
              origin);
          trail("ReadsSearched", username, "search", search.toString());
        });
    return search;
  }

  @Override
  public void close() {
    database.close();
  }
}
