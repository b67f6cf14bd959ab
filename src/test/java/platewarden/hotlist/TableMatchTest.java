package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Every character read × every character listed × set for look-alikes × as read or second. */
    @Test
    void every_pair_of_characters_meets_in_the_tier_that_the_table_says() {
      String characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      for (int i = 0; i < characters.length(); i++) {
        for (int j = 0; j < characters.length(); j++) {
          char read = characters.charAt(i);
          char listed = characters.charAt(j);
          HotlistTable list = list(entry("AC" + listed + "EH7"));
          String text = "AC" + read + "EH7";
          for (boolean lookAlike : List.of(true, false)) {
            assertThat(met(list, lookAlike, text, List.of()))
                .as("%s read, %s listed, look-alikes %s", read, listed, lookAlike)
                .isEqualTo(expected(list, tier(read, listed, lookAlike)));
            assertThat(met(list, lookAlike, "ZZZZZZ", List.of(text)))
                .as("%s second, %s listed, look-alikes %s", read, listed, lookAlike)
                .isEqualTo(
                    expected(list, tier(read, listed, false) == null ? null : Tier.CANDIDATE));
          }
        }
      }
    }

    private static @Nullable Tier tier(char read, char listed, boolean lookAlike) {
      if (read == listed) {
        return Tier.EXACT;
      }
      if ("O0".indexOf(read) >= 0 && "O0".indexOf(listed) >= 0) {
        return Tier.ZERO_FOR_O;
      }
      return lookAlike
              && Stream.of("O0DQ", "1I", "2Z", "5S", "8B", "6G")
                  .anyMatch(alike -> alike.indexOf(read) >= 0 && alike.indexOf(listed) >= 0)
          ? Tier.LOOK_ALIKE
          : null;
    }

    private static List<Tuple> expected(HotlistTable list, @Nullable Tier tier) {
      return tier == null ? List.of() : List.of(tuple(list.plate(0), tier));
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "-",
        value = {
          "US-MN, US-MN, AGREE",
          "US-MN, US-WI, DIFFER",
          "US-WI, US-MN, DIFFER",
          "-, US-MN, UNKNOWN",
          "US-MN, -, UNKNOWN",
          "-, -, UNKNOWN"
        })
    void states_agree_differ_or_are_unknown_in_every_tier_alike(
        @Nullable String read, @Nullable String listed, Match.Regions expected) {
      assertThat(TableMatch.regions(read, listed)).isEqualTo(expected);
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
