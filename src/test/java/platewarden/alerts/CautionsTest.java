package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import platewarden.alerts.Caution.Kind;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match.Regions;
import platewarden.readers.Reader;
import platewarden.readers.Readers;

@DisplayName("GO-445.17 Verification")
class CautionsTest {

  @Test
  void no_two_alerts_with_different_doubts_show_the_same_list() {
    assertThat(
            of(
                AlertFixture.alert()
                    .plates("8JR417", "BJR417")
                    .of(Category.WANTED_PERSON)
                    .listAge(Duration.ofMinutes(390))))
        .containsExactly(
            new Caution(Kind.CHARACTER_DIFFERS, "Look at character 1.", "Is it a B or an 8?"),
            new Caution(
                Kind.LIST_AGE, "Is the warrant still active?", "The list is 6.5 hours old."),
            new Caution(
                Kind.OWNER_NOT_DRIVER,
                "The warrant is for the owner.",
                "Someone else may be driving. Identify the driver first."));
  }

  @Test
  void a_stale_list_says_by_how_much_and_what_may_have_changed() {
    var view = view(AlertFixture.alert().listAge(Duration.ofHours(26)));

    assertThat(view.listed().stale()).isTrue();
    assertThat(view.cautions())
        .containsExactly(
            new Caution(
                Kind.LIST_STALE,
                "The list is stale.",
                "It is 26 hours old, past the limit of 12 hours. The vehicle may have been returned."));
  }

  @Test
  void twelve_hours_are_not_stale_and_a_minute_more_is() {
    assertThat(view(AlertFixture.alert().listAge(Duration.ofHours(12))).listed().stale()).isFalse();
    assertThat(view(AlertFixture.alert().listAge(Duration.ofMinutes(721))).listed().stale())
        .isTrue();
  }

  @Test
  void a_refused_newer_list_makes_the_last_good_one_stale() {
    var view = view(AlertFixture.alert().lastFileFailed());

    assertThat(view.listed().stale()).isTrue();
    assertThat(view.cautions()).extracting(Caution::kind).contains(Kind.LAST_FILE_FAILED);
  }

  @Test
  void another_state_and_an_unknown_one_are_asked_for() {
    assertThat(of(AlertFixture.alert().states(Regions.DIFFER, "US-WI", "US-MN")))
        .contains(
            new Caution(
                Kind.REGION_DIFFERS,
                "Which state is it?",
                "The camera read WI, the list says MN."));
    assertThat(of(AlertFixture.alert().states(Regions.UNKNOWN, null, "US-MN")))
        .contains(
            new Caution(
                Kind.REGION_UNKNOWN,
                "Which state is it?",
                "The camera did not read one; the list says MN."));
  }

  @Test
  void a_zero_for_the_letter_and_a_missing_character_are_named_as_such() {
    assertThat(of(AlertFixture.alert().plates("TOP404", "T0P404")))
        .extracting(Caution::kind)
        .containsExactly(Kind.O_OR_ZERO, Kind.LIST_AGE);
    assertThat(of(AlertFixture.alert().plates("TST12", "TST123")))
        .extracting(Caution::kind)
        .containsExactly(Kind.LENGTH_DIFFERS, Kind.LIST_AGE);
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void a_record_about_a_person_says_that_the_driver_may_be_another(Category category) {
    var view = view(AlertFixture.alert().of(category));

    assertThat(view.cautions().stream().anyMatch(it -> it.kind() == Kind.OWNER_NOT_DRIVER))
        .isEqualTo(view.ownerNotDriver());
    assertThat(view.ownerNotDriver())
        .isEqualTo(
            !List.of(
                    Category.STOLEN_VEHICLE,
                    Category.STOLEN_PLATE,
                    Category.FOREIGN_STOLEN,
                    Category.INVESTIGATIVE,
                    Category.AMBER_ALERT,
                    Category.FELONY_VEHICLE)
                .contains(category));
  }

  @Test
  void after_destruction_the_view_has_no_plate_no_place_and_no_picture() {
    var view = view(AlertFixture.alert().plates("8JR417", "BJR417").destroyed());

    assertThat(view.plateDestroyed()).isTrue();
    assertThat(view.images()).isEmpty();
    assertThat(view.seen().latitude()).isNull();
    assertThat(view.toString()).doesNotContain("JR417");
    assertThat(view.cautions()).extracting(Caution::kind).containsExactly(Kind.LIST_AGE);
  }

  private static List<Caution> of(AlertFixture alert) {
    return view(alert).cautions();
  }

  private static AlertView view(AlertFixture alert) {
    return new Views(new NoReaders()).of(alert.record());
  }

  static final class NoReaders implements Readers {
    @Override
    public Optional<Reader> find(String id) {
      return Optional.empty();
    }

    @Override
    public List<Reader> all() {
      return List.of();
    }

    @Override
    public Optional<Reader> authenticate(String id, String secret) {
      return Optional.empty();
    }

    @Override
    public Optional<Reader> authenticateByUrlSecret(String secret) {
      return Optional.empty();
    }

    @Override
    public void register(Reader reader, String secret, String by) {}

    @Override
    public void giveUrlSecret(String readerId, String secret, String by) {}
  }
}
