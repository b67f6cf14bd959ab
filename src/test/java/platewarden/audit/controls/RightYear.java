package platewarden.audit.controls;

import static platewarden.audit.controls.SimulatedAgency.on;
import static platewarden.audit.controls.SimulatedAgency.sha256;
import static platewarden.audit.controls.SimulatedAgency.user;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import platewarden.platform.Days;

/** What an agency that keeps the law does in the time it is simulated. */
final class RightYear {

  private static final String[] POLICY = {
    "CLASSIFICATION",
    "USE",
    "DESTRUCTION",
    "ACCESS",
    "AUDIT_TRAIL",
    "BREACH",
    "PRESERVATION",
    "PROTECTION"
  };
  private static final String STORES =
      "[{\"store\":\"rows\",\"destroyed\":%1$d,\"remaining\":0},"
          + "{\"store\":\"index\",\"destroyed\":%1$d,\"remaining\":0}]";
  private static final int READS = 610;

  private final SimulatedAgency agency;
  private final Duration retention;

  RightYear(SimulatedAgency agency) {
    this.agency = agency;
    this.retention = agency.law.retention(agency.first).limit();
  }

  /** Everything but what {@link Leave} names. */
  void lay(Leave leave, int searchesADay) {
    agency.policy("1", agency.first.minusYears(1), POLICY);
    for (String procedure : List.of("ACCURACY", "SAFEGUARDS", "DISPOSAL")) {
      agency.register("PROCEDURE", procedure, Days.start(agency.first.minusDays(9)), "sha256", 0);
    }
    readers();
    people();
    for (LocalDate day = agency.first; !day.isAfter(agency.last); day = day.plusDays(1)) {
      collect(day, leave);
      destroy(day);
      searches(day, searchesADay);
      publish(day, leave);
      if (day.getDayOfMonth() == 2 && day.isAfter(agency.first.plusDays(20))) {
        sample(day);
      }
      if (day.getDayOfMonth() % 10 == 5) {
        hold(day);
        share(day);
        alert(day, "squad-1", "CONFIRMED");
      }
    }
    review();
    leaver();
  }

  /** What is planted in place of what is right. */
  record Leave(
      List<LocalDate> clockOff,
      List<LocalDate> unpublished,
      String misplaced,
      LocalDate misplacedOn) {
    static Leave nothing() {
      return new Leave(List.of(), List.of(), "", LocalDate.MIN);
    }
  }

  private void readers() {
    for (String reader : SimulatedAgency.READERS) {
      boolean fixed = reader.startsWith("fixed");
      Instant installed = on(agency.first, 0);
      agency.at(
          installed,
          () -> {
            agency.update(
                "insert into readers values (?, ?, ?, 'place', 44.9, -93.1, 'ACTIVE', 'x', null)",
                reader,
                reader,
                fixed ? "FIXED" : "MOBILE");
            agency.trail("ReaderRegistered", "tuadmin", "reader", reader);
          });
      agency.register("INSTALLED", reader, installed, "order", 0, fixed ? "FIXED" : "MOBILE");
      agency.register("BCA_NOTICE", reader, installed.plus(Duration.ofDays(3)), "receipt", 0);
      if (fixed) {
        agency.register("LOCATION_LISTED", reader, installed.plusSeconds(3600), "list", 0);
      }
      agency.register("SUSPENSION_DRILL", reader, on(agency.first.plusDays(30), 0), "drill", 800);
    }
  }

  private void people() {
    agency.authorize("chief", "chief-of-police");
    agency.authorize("commander", "technology-unit-commander");
    for (int i = 0; i < agency.users; i++) {
      agency.authorize(user(i), i % 3 == 0 ? "investigator" : "officer");
    }
    agency.at(
        Days.start(agency.first),
        () -> {
          agency.update(
              "insert into judgements values ('j1', 'search', ?, '{}')", Days.start(agency.first));
          agency.update(
              "insert into cases (number, active, heard_at, id) values ('26-100001', true, ?, ?)",
              Days.start(agency.first),
              agency.id());
          agency.update(
              "insert into partner_agencies values ('sheriff', 'County Sheriff', 'MN', true, 'tuadmin', ?)",
              Days.start(agency.first));
          for (int i = 0; i < agency.users; i++) {
            agency.update("insert into case_assignments values ('26-100001', ?)", user(i));
          }
        });
  }

  private void collect(LocalDate day, Leave leave) {
    agency.at(
        Days.start(day.plusDays(1)).plusSeconds(60),
        () -> {
          agency.update(
              "insert into read_days values (?, 'OPEN', ?)", day, Days.start(day).plusSeconds(30));
          for (String reader : SimulatedAgency.READERS) {
            boolean off = reader.equals("squad-2") && leave.clockOff().contains(day);
            boolean misplaced = reader.equals(leave.misplaced()) && day.equals(leave.misplacedOn());
            agency.update(
                "insert into reader_days values (?, ?, ?, 0, 3, ?, ?, ?)",
                day,
                reader,
                READS,
                misplaced ? 18 : 0,
                off ? 3 * 3600 * 1000 : 400,
                Days.start(day.plusDays(1)));
            agency.trail("ReadsCollected", "reader:" + reader, "delivery", agency.id().toString());
          }
        });
  }

  private void destroy(LocalDate day) {
    Instant due = Days.start(day).plusSeconds(30).plus(retention).minus(Duration.ofHours(1));
    if (due.isAfter(Days.start(agency.last.plusDays(1)))) {
      return;
    }
    agency.at(
        due,
        () -> {
          long reads = (long) READS * SimulatedAgency.READERS.size();
          agency.update(
              "insert into destructions (id, day, begun_at, begun_by, due_at, judgement_id, reads, root,"
                  + " certified_at, stores, certificate) values (?, ?, ?, 'system', ?, 'j1', ?, '', ?,"
                  + " cast(? as jsonb), ?)",
              agency.id(),
              day,
              due,
              due,
              reads,
              due.plusSeconds(20),
              STORES.formatted(reads),
              "platewarden destruction certificate v1\nmethod day key destroyed\n");
          agency.update("update read_days set state = 'DESTROYED' where day = ?", day);
          agency.trail("DestructionBegun", "system", "day", day.toString());
          agency.trail("DataDestroyed", "system", "day", day.toString());
        });
  }

  private void searches(LocalDate day, int count) {
    for (int i = 0; i < count; i++) {
      String username = user(agency.upTo(agency.users));
      byte[] plate = sha256(day + " " + i);
      agency.search(username, on(day, i % 700 - 300), "26-100001", plate, sha256(username));
    }
  }

  private void publish(LocalDate day, Leave leave) {
    if (!leave.unpublished().contains(day)) {
      agency.register(
          "LOG_PUBLISHED",
          day.toString(),
          Days.start(day.plusDays(1)).plus(Duration.ofHours(3)),
          "sha256",
          (long) READS * SimulatedAgency.READERS.size(),
          "TIMES",
          "NUMBER_AND_DATABASES",
          "CATEGORIES",
          "FIXED_LOCATIONS");
    }
  }

  private void sample(LocalDate day) {
    Instant when = Days.start(day).plus(Duration.ofHours(3));
    String month = day.minusMonths(1).toString().substring(0, 7);
    agency.at(
        when,
        () -> {
          List<UUID> drawn =
              agency.database.jdbc.queryForList(
                  "select id from searches where to_char(audit_day(searched_at), 'YYYY-MM') = ? order by id limit 5",
                  UUID.class,
                  month);
          agency.update(
              "insert into search_samples values (?, ?, 'seed', 'root', 1, ?)",
              month,
              when,
              drawn.toArray(UUID[]::new));
          agency.trail("SampleDrawn", "system", "sample", month);
        });
  }

  private void hold(LocalDate day) {
    UUID hold = agency.id();
    Instant when = on(day, 20);
    agency.at(
        when,
        () -> {
          agency.update(
              "insert into holds (id, state, stage, stage_since, received_at, in_force_at, covers_from,"
                  + " covers_to, request_token, scope) values (?, 'CONFIRMED', 'HELD', ?, ?, ?, ?, ?, ?, '')",
              hold,
              when,
              when,
              when,
              when.minus(Duration.ofDays(5)),
              when,
              sha256(hold.toString()));
          agency.trail("PreservationRequestReceived", "outsider", "hold", hold.toString());
        });
    agency.at(
        when.plus(Duration.ofHours(2)),
        () ->
            agency.update(
                "insert into hold_decisions values (?, ?, 'REVIEW', 'COMPLETE', '', 'tuadmin', ?, null, null)",
                agency.id(),
                hold,
                when.plus(Duration.ofHours(2))));
  }

  private void share(LocalDate day) {
    UUID share = agency.id();
    Instant when = on(day, 40);
    agency.at(
        when,
        () -> {
          agency.update(
              "insert into shares values (?, 'sheriff', 'County Sheriff', ?, '', null)",
              share,
              when);
          agency.trail("SharingRequested", "sheriff", "share", share.toString());
          fact(share, "CHECKED", "MET", "system", when.plusSeconds(1));
          fact(share, "DECISION", "SHARE", "commander", when.plusSeconds(60));
          fact(share, "SENT", "", "system", when.plusSeconds(120));
          agency.update(
              "insert into share_days values (?, ?, 2, ?, null, null, null)",
              share,
              day,
              when.plus(Duration.ofDays(40)));
          agency.trail("DataShared", "system", "share", share.toString());
        });
    agency.at(
        when.plus(Duration.ofDays(41)),
        () -> fact(share, "CONFIRMED", "", "sheriff", when.plus(Duration.ofDays(41))));
  }

  private void fact(UUID share, String step, String code, String by, Instant when) {
    agency.update(
        "insert into share_facts (share_id, step, code, done_by, done_at) values (?, ?, ?, ?, ?)",
        share,
        step,
        code,
        by,
        when);
  }

  /** An alert that was raised, and verified with this result. */
  void alert(LocalDate day, String reader, String status) {
    UUID alert = agency.id();
    UUID version = agency.id();
    Instant raised = on(day, 90);
    agency.at(
        raised,
        () -> {
          agency.update(
              "insert into hotlist_versions (id, source, file_name, file_time, taken_at, taken_by, sha256,"
                  + " entries, quarantined_lines, quarantined, active) values (?, 'state', 'f', ?, ?, 'tuadmin',"
                  + " 's', 10, 0, '[]', false)",
              version,
              raised.minusSeconds(9000),
              raised.minusSeconds(8000));
          agency.trail("HotlistActivated", "tuadmin", "hotlist", version.toString());
          agency.update(
              "insert into alerts (id, read_id, day, entry_token, category, tier, regions, source, state_file,"
                  + " version_id, file_time, age_minutes, stale_after_minutes, last_file_failed, reader_id,"
                  + " collected_at, raised_at, images, judgement, status, verified_by, source_checked,"
                  + " checked_at, verified_at) values (?, ?, ?, ?, 'STOLEN_VEHICLE', 'EXACT', 'AGREE', 'state',"
                  + " true, ?, ?, 150, 720, false, ?, ?, ?, '', 'j1', ?, ?, 'MNJIS', ?, ?)",
              alert,
              agency.id(),
              day,
              sha256(alert.toString()),
              version,
              raised.minusSeconds(9000),
              reader,
              raised,
              raised,
              status,
              user(0),
              raised.plusSeconds(60),
              raised.plusSeconds(90));
          agency.trail("AlertRaised", "system", "alert", alert.toString());
          agency.trail("AlertVerified", user(0), "alert", alert.toString());
        });
  }

  private void review() {
    UUID review = agency.id();
    Instant when = on(agency.last.minusDays(40), 0);
    agency.at(
        when,
        () -> {
          agency.update(
              "insert into access_reviews values (?, ?, ?, ?, ?, ?, null, 'chief', ?, '', '')",
              review,
              "first",
              when,
              when.plus(Duration.ofDays(30)),
              agency.last,
              when,
              when.plus(Duration.ofDays(20)));
          UUID unit = agency.id();
          agency.update(
              "insert into access_review_units values (?, ?, 'Patrol', 'chief')", unit, review);
          for (int i = 0; i < agency.users; i++) {
            line(review, unit, user(i), when);
          }
          agency.trail("ReviewOpened", "system", "access-review", review.toString());
        });
  }

  void line(UUID review, UUID unit, String username, Instant when) {
    agency.update(
        "insert into access_review_lines values (?, ?, ?, 'officer', 'Patrol', null, null, null, 'KEEP', 'chief', ?)",
        review,
        username,
        unit,
        when.plus(Duration.ofDays(10)));
  }

  private void leaver() {
    UUID change = agency.id();
    Instant when = on(agency.last.minusDays(20), 0);
    agency.at(
        when,
        () -> {
          agency.update(
              "insert into access_changes values (?, 'gone', 'officer', 'LEAVER', 'supervisor', ?, ?, null, null, null)",
              change,
              when,
              when);
          agency.update(
              "insert into access_change_facts (change_id, step, code, done_by, done_at) values (?, 'ACCESS_ENDED', '', 'system', ?)",
              change,
              when.plusSeconds(2));
          agency.trail("AccessChangeReported", "supervisor", "access-change", change.toString());
        });
  }

  /** The review's id and the only unit of it, for lines that are added. */
  void addToList(String username) {
    agency.at(
        on(agency.last.minusDays(40), 1),
        () -> {
          UUID review =
              agency.database.jdbc.queryForObject("select id from access_reviews", UUID.class);
          UUID unit =
              agency.database.jdbc.queryForObject("select id from access_review_units", UUID.class);
          line(
              Objects.requireNonNull(review),
              Objects.requireNonNull(unit),
              username,
              on(agency.last.minusDays(40), 1));
        });
  }
}
