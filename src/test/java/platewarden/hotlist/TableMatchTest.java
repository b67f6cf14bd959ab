package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.hotlist.Match.Tier;

class TableMatchTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Tiers {

    @Test
    void one_look_alike_meets_only_where_the_list_is_set_so_and_never_two() {
      HotlistTable list = list(entry("ABC123"), entry("A8C123"), entry("A8CIZ3"), entry("ABC1Z3"));

      assertThat(met(list, false, "ABC123", List.of()))
          .containsExactly(tuple("ABC123", Tier.EXACT));
      assertThat(met(list, true, "ABC123", List.of()))
          .containsExactlyInAnyOrder(
              tuple("ABC123", Tier.EXACT),
              tuple("A8C123", Tier.LOOK_ALIKE),
              tuple("ABC1Z3", Tier.LOOK_ALIKE));
    }

    @Test
    void short_plates_have_no_look_alikes_and_a_candidate_is_not_one_as_well() {
      HotlistTable list = list(entry("A8C1"), entry("A8C123"));

      assertThat(met(list, true, "ABC1", List.of())).isEmpty();
      assertThat(met(list, true, "ABC123", List.of("A8C123", "A8C123")))
          .containsExactly(tuple("A8C123", Tier.CANDIDATE));
    }

    @Test
    void o_and_zero_are_one_in_every_tier() {
      HotlistTable list = list(entry("T0P404"));

      assertThat(met(list, true, "TOP4O4", List.of("T0P404")))
          .containsExactly(tuple("T0P404", Tier.ZERO_FOR_O));
      assertThat(met(list, true, "TDP404", List.of()))
          .containsExactly(tuple("T0P404", Tier.LOOK_ALIKE));
    }

    @Test
    void an_entry_is_met_from_its_first_to_its_last_day() {
      for (int day = -1; day <= 1; day++) {
        LocalDate edge = TODAY.plusDays(day);
        assertThat(met(list(from(edge)), false, "ABC123", List.of())).hasSize(day <= 0 ? 1 : 0);
        assertThat(met(list(until(edge)), false, "ABC123", List.of())).hasSize(day >= 0 ? 1 : 0);
      }
    }
  }

  private static ListedVehicle entry(String plate) {
    return new ListedVehicle(plate, "US-MN", Category.STOLEN_VEHICLE, "1", null);
  }

  private static ListedVehicle from(LocalDate day) {
    return new ListedVehicle("ABC123", null, Category.STOLEN_VEHICLE, "", null, null, day, null);
  }

  private static ListedVehicle until(LocalDate day) {
    return new ListedVehicle("ABC123", null, Category.STOLEN_VEHICLE, "", null, null, null, day);
  }

  private static HotlistTable list(ListedVehicle... entries) {
    HotlistTable.Builder builder = new HotlistTable.Builder();
    List.of(entries).forEach(builder::add);
    return builder.build();
  }

  private static List<Tuple> met(
      HotlistTable list, boolean lookAlike, String plate, List<String> candidates) {
    List<Tuple> met = new ArrayList<>();
    TableMatch.of(
        list,
        lookAlike,
        plate,
        candidates,
        (int) TODAY.toEpochDay(),
        (entry, tier) -> met.add(tuple(list.plate(entry), tier)));
    return met;
  }
}
