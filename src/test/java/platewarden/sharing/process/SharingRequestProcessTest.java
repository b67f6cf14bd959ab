package platewarden.sharing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.sharing.Agencies.Agency;
import platewarden.sharing.Share;
import platewarden.sharing.Share.Step;

class SharingRequestProcessTest {

  private static final Person AGENCY = new Person("agency", Set.of("partner-agency"));
  private static final Person TU = new Person("tuadmin", Set.of("technology-unit"));
  private static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander"));
  private static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  private static final String RECIPIENT = SharingRequestProcess.Tasks.RECIPIENT;
  private static final String SELECT = SharingRequestProcess.Tasks.SELECT;
  private static final String DECIDE = SharingRequestProcess.Tasks.DECIDE;
  private static final String PRESS = SharingRequestProcess.Tasks.PRESS;
  private static final String WHY = "Its governor asked for the reads of this case";

  /** The first read's collection; it was shared on December 1. */
  private static final Instant COLLECTED = Instant.parse("2026-10-10T15:00:00Z");

  private final SharingFixture sharing = new SharingFixture();

  @AfterEach
  void close() {
    sharing.close();
  }

  private UUID shared() {
    sharing.at("2026-12-01T15:00:00Z");
    UUID id = sharing.ask(AGENCY, "Sheriff, in writing");
    sharing.collected(COLLECTED);
    sharing.shares.select(id, Map.of(LocalDate.of(2026, 10, 10), Set.of(sharing.read)));
    sharing.decide(TU, SELECT, Map.of("selected", true));
    sharing.decide(COMMANDER, DECIDE, Map.of("shareDecision", "SHARE"));
    assertThat(share(id).done(Step.SENT)).isTrue();
    return id;
  }

  private Share share(UUID id) {
    return sharing.shares.find(id).orElseThrow();
  }

  @Nested
  @DisplayName("13.824 subd. 4(b)")
  class DestroyBy {

    @Test
    void sixty_days_from_collection_the_keys_are_withdrawn() {
      UUID id = shared();
      assertThat(share(id).days().get(0).destroyBy()).isEqualTo("2026-12-09T15:00:00Z");
      sharing.at("2026-12-09T14:59:59Z");
      assertThat(sharing.shares.openingKey(id, LocalDate.of(2026, 10, 10))).isPresent();
      sharing.at("2026-12-09T15:00:01Z");

      assertThat(sharing.shares.openingKey(id, LocalDate.of(2026, 10, 10))).isEmpty();
      assertThat(share(id).times(Step.ASKED)).isEqualTo(1);
    }

    @Test
    void a_recipient_that_is_silent_after_three_reminders_is_pressed_and_blocked() {
      UUID id = shared();
      sharing.at("2026-12-09T15:00:01Z");
      sharing.at("2026-12-16T15:00:00Z");
      assertThat(share(id).times(Step.ASKED)).isEqualTo(1);
      sharing.at("2026-12-16T15:00:02Z");
      assertThat(share(id).times(Step.ASKED)).isEqualTo(2);
      sharing.at("2026-12-23T15:00:03Z");
      assertThat(share(id).times(Step.ASKED)).isEqualTo(3);
      assertThat(sharing.waits(PRESS)).isFalse();
      sharing.at("2026-12-30T15:00:04Z");

      assertThat(sharing.waits(PRESS)).isTrue();
      assertThat(share(id).overdue()).isTrue();
      UUID again = sharing.ask(AGENCY, "Sheriff, in writing");
      assertThat(share(again).done(Step.REFUSED)).isTrue();
      sharing.decide(COMMANDER, PRESS, Map.of("pressed", true, "keptContact", "Sheriff, today"));
      sharing.deliver.confirm(AGENCY, id);
      sharing.run();
      assertThat(share(id).closedAt()).isNotNull();
      assertThat(sharing.endedAt(SharingRequestProcess.Ends.CONFIRMED)).isTrue();
    }

    @Test
    void an_early_confirmation_ends_it_and_withdraws_the_keys() {
      UUID id = shared();
      sharing.deliver.confirm(AGENCY, id);
      sharing.run();

      assertThat(sharing.shares.openingKey(id, LocalDate.of(2026, 10, 10))).isEmpty();
      assertThat(sharing.endedAt(SharingRequestProcess.Ends.CONFIRMED)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 4(a)")
  class Standards {

    @Test
    void without_the_heads_authorization_it_is_refused_by_rule() {
      UUID id = sharing.ask(AGENCY, null);

      assertThat(share(id).done(Step.REFUSED)).isTrue();
      assertThat(sharing.waits(SELECT)).isFalse();
      assertThat(sharing.endedAt(SharingRequestProcess.Ends.REFUSED)).isTrue();
    }

    @Test
    void the_selector_the_requester_and_others_do_not_decide() {
      UUID id = sharing.ask(AGENCY, "Sheriff, in writing");
      sharing.shares.select(id, Map.of(LocalDate.of(2026, 11, 20), Set.of(sharing.read)));
      Person own = new Person("agency", Set.of("technology-unit", "technology-unit-commander"));
      assertThatThrownBy(() -> sharing.claim(own, SELECT))
          .isInstanceOf(AuthorizationException.class);
      sharing.decide(TU, SELECT, Map.of("selected", true));
      Person both = new Person("tuadmin", Set.of("technology-unit", "technology-unit-commander"));
      assertThatThrownBy(() -> sharing.claim(both, DECIDE))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("earlier step");
      assertThatThrownBy(() -> sharing.claim(own, DECIDE))
          .isInstanceOf(AuthorizationException.class);
      sharing.decide(
          COMMANDER, DECIDE, Map.of("shareDecision", "REFUSE", "note", "More than it needs"));
      assertThat(share(id).done(Step.REFUSED)).isTrue();
    }

    @Test
    void an_answer_names_no_other_record_and_nothing_that_the_form_does_not_ask() {
      UUID id = sharing.ask(AGENCY, "Sheriff, in writing");
      sharing.shares.select(id, Map.of(LocalDate.of(2026, 11, 20), Set.of(sharing.read)));
      sharing.claim(TU, SELECT);
      assertThatThrownBy(
              () ->
                  sharing.submit(
                      TU,
                      SELECT,
                      Map.of("selected", true, "shareId", UUID.randomUUID().toString())))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("does not ask");
      assertThat(sharing.waits(SELECT)).isTrue();
      // What the form shows may come back as it was.
      sharing.submit(TU, SELECT, Map.of("selected", true, "shareId", id.toString()));
      assertThat(sharing.waits(DECIDE)).isTrue();
    }

    @Test
    void nothing_selected_completes_nothing_and_nothing_left_is_a_refusal_without_a_reason() {
      UUID id = sharing.ask(AGENCY, "Sheriff, in writing");
      assertThatThrownBy(() -> sharing.decide(TU, SELECT, Map.of("selected", true)))
          .isInstanceOf(Refused.class);
      sharing.shares.select(id, Map.of(LocalDate.of(2026, 11, 20), Set.of(UUID.randomUUID())));
      sharing.submit(TU, SELECT, Map.of("selected", true));
      sharing.decide(COMMANDER, DECIDE, Map.of("shareDecision", "SHARE"));

      assertThat(share(id).done(Step.REFUSED)).isTrue();
      assertThat(share(id).done(Step.LACKING)).isFalse();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Sharing 3")
  class OutsideMinnesota {

    @Test
    void the_city_attorney_decides_and_no_answer_in_five_business_days_is_a_no() {
      sharing.agencies.put(new Agency("agency", "County of Wisconsin", "US-WI", true), "commander");
      UUID id = sharing.ask(AGENCY, "Sheriff, in writing");
      assertThat(sharing.waits(RECIPIENT)).isTrue();
      // Monday and five business days; Thanksgiving and the Friday after it are none.
      sharing.at("2026-12-02T14:59:59Z");
      assertThat(sharing.waits(RECIPIENT)).isTrue();
      sharing.at("2026-12-02T15:00:01Z");

      assertThat(share(id).done(Step.REFUSED)).isTrue();
      assertThat(sharing.waits(SELECT)).isFalse();
    }

    @Test
    void an_allowance_has_a_reason_and_leads_to_the_selection() {
      sharing.agencies.put(new Agency("agency", "County of Wisconsin", "US-WI", true), "commander");
      sharing.ask(AGENCY, "Sheriff, in writing");
      assertThatThrownBy(
              () -> sharing.decide(ATTORNEY, RECIPIENT, Map.of("recipientDecision", "ALLOW")))
          .isInstanceOf(Refused.class);
      sharing.submit(ATTORNEY, RECIPIENT, Map.of("recipientDecision", "ALLOW", "note", WHY));
      sharing.run();

      assertThat(sharing.waits(SELECT)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 4(c)")
  class NobodyElse {

    @Test
    void an_account_that_is_no_agency_on_the_list_is_refused() {
      Person other = new Person("broker", Set.of("partner-agency"));
      UUID id = sharing.ask(other, "Director, in writing");

      assertThat(share(id).done(Step.REFUSED)).isTrue();
    }
  }
}
