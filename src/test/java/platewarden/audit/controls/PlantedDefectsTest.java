package platewarden.audit.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platewarden.audit.ControlOutcome;
import platewarden.audit.ControlResult;
import platewarden.audit.Period;

/** What auditors found in Minnesota, planted, and nothing else found. */
@DisplayName("13.824 subd. 6(a)")
class PlantedDefectsTest {

  private static final LocalDate FIRST = LocalDate.parse("2027-01-01");
  private static final LocalDate LAST = LocalDate.parse("2027-12-31");

  @Test
  void an_agency_that_keeps_the_law_has_no_exception(@TempDir Path folder) {
    try (SimulatedAgency agency = new SimulatedAgency(folder, FIRST, LAST, 20)) {
      new RightYear(agency).lay(RightYear.Leave.nothing(), 2);
      agency.live();
      long began = System.nanoTime();
      List<ControlResult> results = agency.controls().over(period());
      System.out.printf("40 controls in %d ms%n", (System.nanoTime() - began) / 1_000_000);

      assertThat(results).extracting(ControlResult::number).hasSize(40).isSorted();
      assertThat(results)
          .filteredOn(each -> each.outcome() == ControlOutcome.EXCEPTION)
          .extracting(ControlResult::number, ControlResult::exceptions)
          .isEmpty();
    }
  }

  @Test
  void every_planted_defect_is_found_and_no_other(@TempDir Path folder) {
    try (SimulatedAgency agency = new SimulatedAgency(folder, FIRST, LAST, 20)) {
      Map<Integer, List<String>> planted = Defects.plant(agency);
      agency.live();
      List<ControlResult> results = agency.controls().over(period());

      assertThat(found(results)).isEqualTo(planted);
      assertThat(agency.controls().over(period())).isEqualTo(results);
    }
  }

  private static Map<Integer, List<String>> found(List<ControlResult> results) {
    Map<Integer, List<String>> found = new TreeMap<>();
    results.stream()
        .filter(each -> each.outcome() == ControlOutcome.EXCEPTION)
        .forEach(
            each ->
                found.put(
                    each.number(),
                    each.exceptions().stream()
                        .map(it -> it.subjectType() + " " + it.subjectId() + ": " + it.finding())
                        .toList()));
    return found;
  }

  static Period period() {
    return Period.of(FIRST, LAST, Instant.parse("2030-01-01T00:00:00Z"));
  }
}
