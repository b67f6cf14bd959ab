package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import platewarden.reads.Plates;

class HotlistTableTest {

  /** Few letters, O and 0 among them, so that texts meet and fold onto each other often. */
  private static final Arbitrary<String> PLATES =
      Arbitraries.strings().withChars("O01AB").ofMinLength(1).ofMaxLength(6);

  @Property
  void finds_what_a_plain_list_finds(
      @ForAll("vehicles") List<ListedVehicle> vehicles, @ForAll("plates") String asked) {
    HotlistTable table = table(vehicles);

    assertThat(table.entries()).isEqualTo(vehicles.size());
    assertThat(found(table, asked))
        .isEqualTo(
            vehicles.stream()
                .filter(vehicle -> Plates.fold(vehicle.plate()).equals(Plates.fold(asked)))
                .toList());
  }

  @Property(tries = 20)
  void keeps_every_entry_as_it_was(@ForAll("vehicles") List<ListedVehicle> vehicles) {
    HotlistTable table = table(vehicles);

    assertThat(vehicles)
        .allSatisfy(vehicle -> assertThat(found(table, vehicle.plate())).contains(vehicle));
  }

  @Provide
  Arbitrary<String> plates() {
    return PLATES;
  }

  @Provide
  Arbitrary<List<ListedVehicle>> vehicles() {
    return Combinators.combine(
            PLATES,
            Arbitraries.of("US-MN", "US-WI", "CA-ON").injectNull(0.3),
            Arbitraries.of(Category.class),
            Arbitraries.strings().withChars("VP0123").ofMinLength(1).ofMaxLength(10),
            Arbitraries.of("26-100001", "26-100002").injectNull(0.7))
        .as(ListedVehicle::new)
        .list()
        .ofMaxSize(200);
  }

  private static HotlistTable table(List<ListedVehicle> vehicles) {
    HotlistTable.Builder builder = new HotlistTable.Builder();
    vehicles.forEach(builder::add);
    return builder.build();
  }

  private static List<ListedVehicle> found(HotlistTable table, String plate) {
    List<ListedVehicle> found = new ArrayList<>();
    table.find(
        plate,
        entry ->
            found.add(
                new ListedVehicle(
                    table.plate(entry),
                    table.region(entry),
                    table.category(entry),
                    table.number(entry),
                    table.caseNumber(entry))));
    return found;
  }
}
