package platewarden.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.investigation.MakeEvidencePackage;
import platewarden.investigation.MakeEvidencePackage.Selected;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.reads.DayState;
import platewarden.reads.ReadDays;

/**
 * Makes a package of reads that a search of this person's showed: what somebody was not shown, they
 * cannot copy (GO-445.17 QueryLog).
 */
@Component
public class EvidenceFromSearch {

  private final KeepSearches searches;
  private final ReadDays days;
  private final MakeEvidencePackage make;

  EvidenceFromSearch(KeepSearches searches, ReadDays days, MakeEvidencePackage make) {
    this.searches = searches;
    this.days = days;
    this.make = make;
  }

  /**
   * Copies the reads to the file of the case and packs them.
   *
   * @return empty when one of them was not shown by this search, within twelve hours, to this
   *     person
   * @throws platewarden.law.Refused as {@link MakeEvidencePackage#make} says
   */
  public Optional<MakeEvidencePackage.Packed> make(
      Person by, UUID search, List<UUID> readIds, String caseNumber) {
    List<Selected> selected = new ArrayList<>();
    for (UUID read : readIds) {
      Optional<LocalDate> day = dayOf(by, search, read);
      if (day.isEmpty()) {
        return Optional.empty();
      }
      selected.add(new Selected(day.get(), read));
    }
    return Optional.of(make.make(by, caseNumber, selected, search));
  }

  /** Most reads arrive on the day on which they were collected; that day is tried first. */
  private Optional<LocalDate> dayOf(Person by, UUID search, UUID read) {
    LocalDate arrived = Days.of(Instant.ofEpochMilli(read.getMostSignificantBits() >>> 16));
    return days.all().stream()
        .filter(day -> day.state() == DayState.OPEN)
        .map(ReadDays.Day::day)
        .sorted(Comparator.comparing((LocalDate day) -> !day.equals(arrived)))
        .filter(day -> searches.showed(search, by.username(), day, read))
        .findFirst();
  }
}
