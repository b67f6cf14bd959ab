package platewarden.audit.controls;

import static platewarden.audit.controls.SimulatedAgency.on;
import static platewarden.audit.controls.SimulatedAgency.sha256;
import static platewarden.audit.controls.SimulatedAgency.user;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import platewarden.law.Clause;

/** What auditors found in Minnesota (audit-controls.md), planted one by one. */
final class Defects {

  private static final LocalDate LOG_KEPT = LocalDate.parse("2027-02-10");

  private Defects() {}

  /**
   * Plants all.
   *
   * @return by control what has to be found: subject and finding
   */
  static Map<Integer, List<String>> plant(SimulatedAgency agency) {
    Map<Integer, List<String>> planted = new TreeMap<>();
    LocalDate clockDay = LocalDate.parse("2027-03-03");
    LocalDate positionDay = LocalDate.parse("2027-05-04");
    List<LocalDate> unpublished = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2027-04-01");
        day.getMonthValue() == 4;
        day = day.plusDays(1)) {
      unpublished.add(day);
    }
    RightYear year = new RightYear(agency);
    year.lay(
        new RightYear.Leave(
            List.of(clockDay, clockDay.plusDays(1)), unpublished, "squad-1", positionDay),
        2);

    // Olmsted 2020: a policy without the hold and 5B clauses.
    agency.policy(
        "2",
        LocalDate.parse("2027-06-01"),
        "CLASSIFICATION",
        "USE",
        "DESTRUCTION",
        "ACCESS",
        "AUDIT_TRAIL",
        "BREACH");
    expect(planted, 1, "policy 2: does not cover preservation, protection");

    // Shakopee 2017: 18 of 610 reads without a position, and 24 misreads.
    for (int i = 0; i < 24; i++) {
      year.alert(positionDay, "squad-7", "MISREAD");
    }
    int reads = 610 * 365;
    expect(planted, 11, "reader squad-1: 18 of " + reads + " reads have no position");
    expect(planted, 11, "reader squad-7: 24 of 24 verified alerts were misread");

    // MSP Airport 2017: a shared login, and case numbers in only 2 of 14 searches.
    for (int i = 0; i < 14; i++) {
      UUID search =
          agency.search(
              user(3),
              on(LocalDate.parse("2027-07-07"), 60 * i - 700),
              i < 2 ? "26-100001" : null,
              sha256("msp " + i),
              sha256(user(3)));
      if (i >= 2) {
        expect(
            planted,
            14,
            "search " + search + ": for a criminal investigation, without a case number");
      }
    }
    LocalDate shared = LocalDate.parse("2027-07-09");
    agency.search(user(4), on(shared, 400), "26-100001", sha256("one"), sha256("here"));
    agency.search(user(4), on(shared, 405), "26-100001", sha256("other"), sha256("there"));
    expect(
        planted,
        13,
        "account user-004: 1 times at two places within the time of the law file: more than one person uses it");

    // Saint Paul 2019: 19 accounts without an approval, because e-mails expired.
    for (int i = 0; i < 19; i++) {
      String account = "mail-%02d".formatted(i);
      year.addToList(account);
      expect(
          planted,
          17,
          "account "
              + account
              + ": on the access list of 2027-11-21 without a documented approval");
    }

    // Bloomington 2017: the log of access was kept for 30 days.
    agency.at(
        on(LOG_KEPT.plusDays(30), 0),
        () ->
            agency.database.destroy.destroy(
                new HashSet<>(
                    agency.database.jdbc.queryForList(
                        "select id from trail_entries where audit_day(recorded_at) = ? and action = 'ReadsCollected'",
                        UUID.class,
                        Date.valueOf(LOG_KEPT))),
                "admin",
                Clause.of("138.17 subd. 7")));
    expect(
        planted,
        16,
        "trail-day " + LOG_KEPT + ": the details of 4 entries are gone before their time");

    // Elk River 2025: a fixed reader installed in June and listed in November.
    agency.register(
        "INSTALLED", "fixed-9", on(LocalDate.parse("2027-06-03"), 0), "order", 0, "FIXED");
    agency.register("BCA_NOTICE", "fixed-9", on(LocalDate.parse("2027-06-05"), 0), "receipt", 0);
    agency.register("LOCATION_LISTED", "fixed-9", on(LocalDate.parse("2027-11-10"), 0), "list", 0);
    expect(planted, 23, "reader fixed-9: installed on 2027-06-03; listed on 2027-11-10");

    // UMPD 2025: a notice was validated that the Bureau never had.
    agency.register(
        "INSTALLED", "squad-8", on(LocalDate.parse("2027-08-03"), 0), "order", 0, "MOBILE");
    agency.register("BCA_NOTICE", "squad-8", on(LocalDate.parse("2027-08-05"), 0), null, 0);
    expect(
        planted,
        25,
        "reader squad-8: in use since 2027-08-03; a notice is on record and the Bureau has no receipt of it");

    // Minneapolis 2021: clocks of readers were hours off.
    for (int i = 0; i < 2; i++) {
      expect(
          planted,
          26,
          "reader-day squad-2 "
              + clockDay.plusDays(i)
              + ": 610 reads of untrusted time: the clock was off by 180 minutes or more");
    }

    // West Saint Paul 2021: months were missing from the public log.
    expect(planted, 36, "log 2027-04-01 to 2027-04-30: 30 days are missing, 0 are late");

    planted.values().forEach(Collections::sort);
    return planted;
  }

  private static void expect(Map<Integer, List<String>> planted, int control, String found) {
    planted.computeIfAbsent(control, any -> new ArrayList<>()).add(found);
  }
}
