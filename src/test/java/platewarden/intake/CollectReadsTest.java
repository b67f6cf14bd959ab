package platewarden.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.intake.OfferFixture.NOON;
import static platewarden.intake.OfferFixture.delivery;
import static platewarden.intake.OfferFixture.offer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.law.Clause;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.protection.HoldMet;
import platewarden.readers.Reader;
import platewarden.reads.Classification;
import platewarden.reads.Read;
import platewarden.trail.TrailEvent;

class CollectReadsTest {

  private static final Duration LIMIT = Duration.ofDays(60).minusHours(1);

  private final CollectionFixture collection = new CollectionFixture();

  private CollectionAnswer collect(OfferFixture... offers) {
    return collection.collectReads.collect(delivery(offers));
  }

  @Nested
  @DisplayName("13.824 subd. 2(a)")
  class Subd2a {

    @Test
    void keeps_plate_time_place_and_picture() {
      CollectionAnswer answer =
          collect(offer().plate("abc-123").candidate("A8C 123").picture(CollectionFixture.jpeg()));

      assertThat(answer).isEqualTo(new CollectionAnswer(1, 0, java.util.List.of()));
      Read read = collection.stored.get(0);
      assertThat(read.plate()).isEqualTo("ABC123");
      assertThat(read.candidates()).extracting("plate").containsExactly("A8C123");
      assertThat(read.readerId()).isEqualTo("demo-1");
      assertThat(read.latitude()).as("a fixed reader's place is on the register").isEqualTo(44.95);
      assertThat(read.images()).extracting("mediaType").containsExactly("image/jpeg");
    }

    @Test
    void counts_what_was_stripped_by_name_and_drops_what_only_calls_itself_a_picture() {
      byte[] html = "<script>".getBytes(StandardCharsets.US_ASCII);
      collection.collectReads.collect(
          delivery(Reader.State.ACTIVE, Map.of("vehicle.color.name", 3L), offer().picture(html)));

      assertThat(collection.stored.get(0).images()).isEmpty();
      assertThat(collection.stripped)
          .containsEntry("vehicle.color.name", 3L)
          .containsEntry("images (not a JPEG or PNG of at most 8 MB)", 1L);
    }

    @Test
    void an_unread_plate_is_kept_as_a_pass_without_a_plate() {
      collect(offer().plate("unknown"));

      assertThat(collection.stored.get(0).plate()).isNull();
    }

    @Test
    void one_entry_on_the_trail_counts_the_delivery_and_holds_no_plate() {
      collect(
          offer(),
          offer(),
          offer().plate("TSV417"),
          offer().collectedAt(NOON.plusSeconds(61)),
          offer().collectedAt(null));

      assertThat(collection.trail).hasSize(1);
      TrailEvent entry = collection.trail.get(0);
      assertThat(entry.action()).isEqualTo("ReadsCollected");
      assertThat(entry.actor()).isEqualTo("reader:demo-1");
      assertThat(entry.details())
          .containsEntry("accepted", 2)
          .containsEntry("duplicates", 1)
          .containsEntry("byDay", Map.of("2026-11-24", 2L))
          .containsEntry(
              "refused",
              Map.of(
                  "refuse a time in the future: data on individuals are accurate", 1L,
                  "refuse a read without a time: data on individuals are complete", 1L));
      assertThat(entry.toString()).doesNotContain("ABC123").doesNotContain("TSV417");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Subd3a {

    @Test
    void refuses_a_read_at_its_limit_and_keeps_one_a_minute_before() {
      CollectionAnswer answer =
          collect(
              offer().plate("LATE01").collectedAt(NOON.minus(LIMIT)),
              offer().plate("TIME01").collectedAt(NOON.minus(LIMIT).plusSeconds(1)));

      assertThat(answer.accepted()).isEqualTo(1);
      assertThat(answer.refused())
          .singleElement()
          .satisfies(
              refused -> {
                assertThat(refused.index()).isZero();
                assertThat(refused.clause()).isEqualTo(Clause.of("13.824 subd. 3(a)"));
                assertThat(refused.reason())
                    .isEqualTo("collected longer ago than reads may be kept");
              });
      assertThat(collection.stored).extracting(Read::plate).containsExactly("TIME01");
    }

    @Test
    void a_day_that_closes_meanwhile_is_refused_and_the_rest_is_kept() {
      var yesterday = NOON.minus(Duration.ofDays(1));
      collection.closedDays.add(Days.of(yesterday));

      CollectionAnswer answer = collect(offer(), offer().collectedAt(yesterday));

      assertThat(answer.accepted()).isEqualTo(1);
      assertThat(answer.refused())
          .extracting(CollectionAnswer.RefusedRead::reason)
          .containsExactly("the reads of its collection day were destroyed");
      assertThat(collection.stored).hasSize(1);
      assertThat(collection.trail).as("only what was committed").hasSize(1);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class Accurate {

    @Test
    void refuses_by_index_what_is_inaccurate_or_incomplete_and_keeps_the_rest() {
      CollectionAnswer answer =
          collect(
              offer().plate("A".repeat(40)),
              offer().collectedAt(NOON.plusSeconds(61)),
              offer().collectedAt(null),
              offer().fault("confidence is not a number from 0 to 1"),
              offer().collectedAt(NOON.plusSeconds(60)));

      assertThat(answer.accepted()).isEqualTo(1);
      assertThat(answer.refused())
          .extracting(CollectionAnswer.RefusedRead::index, CollectionAnswer.RefusedRead::reason)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(0, "no plate is that long"),
              org.assertj.core.groups.Tuple.tuple(1, "the time of collection is in the future"),
              org.assertj.core.groups.Tuple.tuple(2, "the read does not say when it was collected"),
              org.assertj.core.groups.Tuple.tuple(3, "confidence is not a number from 0 to 1"));
      assertThat(answer.refused())
          .extracting(CollectionAnswer.RefusedRead::clause)
          .containsOnly(Clause.of("13.05 subd. 5(a)(1)"));
    }

    @Test
    void a_time_a_fraction_of_a_second_too_far_ahead_is_refused() {
      assertThat(collect(offer().collectedAt(NOON.plusMillis(60_001))).refused()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 6(b)")
  class Subd6b {

    @Test
    void a_suspended_reader_collects_nothing_and_that_is_on_the_trail() {
      var suspended = delivery(Reader.State.SUSPENDED, Map.of(), offer());

      assertThatThrownBy(() -> collection.collectReads.collect(suspended))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.refusals().get(0).clause())
                      .isEqualTo(Clause.of("13.824 subd. 6(b)")));
      assertThat(collection.stored).isEmpty();
      assertThat(collection.trail)
          .extracting(TrailEvent::outcome)
          .containsExactly(TrailEvent.Outcome.REFUSED);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(b)")
  class Subd3b {

    @Test
    void a_late_read_that_a_hold_covers_is_taken_into_it_with_the_row() {
      collection.heldPlates.add("HOLD33");

      CollectionAnswer answer = collect(offer().plate("HOLD33"), offer().plate("FREE11"));

      assertThat(answer.accepted()).isEqualTo(2);
      assertThat(collection.held).extracting(Read::plate).containsExactly("HOLD33");
      assertThat(collection.steps).containsSubsequence("5B", "store", "hold", "trail");
    }

    @Test
    void a_read_past_its_limit_is_kept_with_the_hold_alone_and_any_other_is_refused() {
      collection.heldPlates.add("HOLD33");

      CollectionAnswer answer =
          collect(
              offer().plate("FREE11").collectedAt(NOON.minus(LIMIT)),
              offer().plate("HOLD33").collectedAt(NOON.minus(LIMIT)));

      assertThat(answer.accepted()).isEqualTo(1);
      assertThat(answer.refused())
          .extracting(CollectionAnswer.RefusedRead::index)
          .containsExactly(0);
      assertThat(collection.keptPastLimit).extracting(Read::plate).containsExactly("HOLD33");
      assertThat(collection.stored).isEmpty();
    }

    @Test
    void where_chapter_5b_meets_the_hold_the_read_is_sealed_and_a_decision_asked_for() {
      collection.heldPlates.add("BOTH44");
      collection.suppressed.add("BOTH44");

      CollectionAnswer answer = collect(offer().plate("BOTH44"));

      assertThat(answer.accepted()).isEqualTo(1);
      UUID read = collection.stored.get(0).id();
      assertThat(collection.held).extracting(Read::id).containsExactly(read);
      assertThat(collection.sequestered).containsExactly(read);
      assertThat(collection.events)
          .containsExactly(new HoldMet(Days.of(NOON), java.util.Set.of(read)));
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Subd3c {

    @Test
    void matches_first_then_asks_for_a_case_then_for_chapter_5b_and_only_then_stores() {
      collection.list("ABC123", "26-100009");

      collect(offer());

      assertThat(collection.steps)
          .containsExactly("match", "case", "5B", "store", "alert", "trail");
    }

    @Test
    void a_protected_vehicle_leaves_no_row_and_the_answer_does_not_differ() {
      CollectionAnswer ofStored = collect(offer().plate("FREE11"), offer().plate("FREE11"));
      CollectionAnswer againOfStored = collect(offer().plate("FREE11"));
      collection.suppressed.add("SAFE22");
      CollectionAnswer ofProtected = collect(offer().plate("SAFE22"), offer().plate("SAFE22"));
      CollectionAnswer againOfProtected = collect(offer().plate("SAFE22"));

      assertThat(ofProtected).isEqualTo(ofStored);
      assertThat(againOfProtected).isEqualTo(againOfStored);
      assertThat(collection.stored).extracting(Read::plate).containsExactly("FREE11");
    }

    @Test
    void a_protected_plate_among_the_candidates_is_enough() {
      collection.suppressed.add("SAFE22");

      collect(offer().plate("5AFE22").candidate("SAFE22"));

      assertThat(collection.stored).isEmpty();
    }

    @Test
    void a_sure_match_of_a_protected_vehicle_has_its_alert_and_its_row_like_any_other() {
      collection.list("SAFE22", null);
      collection.list("FREE11", null);
      collection.suppressed.add("SAFE22");

      collect(offer().plate("SAFE22"));
      collect(offer().plate("SAFE22"));
      collect(offer().plate("FREE11"));

      assertThat(collection.raised)
          .extracting(m -> m.read().plate())
          .containsExactly("SAFE22", "FREE11");
      assertThat(collection.stored).extracting(Read::plate).containsExactly("SAFE22", "FREE11");
      assertThat(collection.stored)
          .extracting(Read::classification)
          .hasSize(2)
          .containsOnly(Classification.PRIVATE_OR_NONPUBLIC);
    }

    @Test
    void a_match_that_is_a_guess_raises_no_alert_on_a_protected_vehicle_and_leaves_no_row() {
      collection.guess("SAFE22");
      collection.suppressed.add("SAFE22");
      collection.guess("SEAL33");
      collection.sealed.add("SEAL33");

      collect(offer().plate("SAFE22"));
      collect(offer().plate("SEAL33"));

      assertThat(collection.raised).isEmpty();
      assertThat(collection.stored).extracting(Read::plate).containsExactly("SEAL33");
      assertThat(collection.sequestered).hasSize(1);
    }

    @Test
    void before_the_document_was_seen_a_read_is_stored_and_nobody_finds_it() {
      collection.sealed.add("SEAL33");

      CollectionAnswer ofSealed = collect(offer().plate("5EAL33").candidate("SEAL33"));
      CollectionAnswer ofOther = collect(offer().plate("FREE11"));

      assertThat(ofSealed).isEqualTo(ofOther);
      assertThat(collection.sequestered).containsExactly(collection.stored.get(0).id());
    }

    @Test
    void active_investigative_data_are_kept() {
      collection.list("SAFE22", "26-100001");
      collection.suppressed.add("SAFE22");

      collect(offer().plate("SAFE22"));

      assertThat(collection.stored)
          .extracting(Read::classification)
          .containsExactly(Classification.ACTIVE_INVESTIGATIVE);
    }

    @Test
    void the_trail_counts_what_was_destroyed_under_a_seal_that_looks_the_same_for_none() {
      collection.suppressed.add("SAFE22");
      collect(offer().plate("FREE11"));
      collect(offer().plate("SAFE22"));

      assertThat(collection.trail.stream().flatMap(this::destroyed)).containsExactly(0, 1);
      assertThat(collection.trail)
          .extracting(entry -> String.valueOf(entry.details().get("atCollection")).length())
          .containsOnly(44);
      assertThat(collection.trail)
          .extracting(entry -> entry.details().get("accepted"))
          .containsOnly(1);
    }

    private Stream<Integer> destroyed(TrailEvent entry) {
      String sealed = String.valueOf(entry.details().get("atCollection"));
      return Stream.of(collection.tally.open(sealed, UUID.fromString(entry.subjectId())));
    }
  }

  @Test
  void the_same_event_is_taken_once_within_a_message_and_across_messages() {
    CollectionAnswer first = collect(offer().event("e-1"), offer().event("e-1").plate("OTHER1"));
    CollectionAnswer second = collect(offer().event("e-1"));

    assertThat(first.accepted()).isEqualTo(1);
    assertThat(first.duplicates()).isEqualTo(1);
    assertThat(second.duplicates()).isEqualTo(1);
  }

  @Test
  void alerts_are_raised_for_new_reads_only() {
    collection.list("ABC123", null);

    collect(offer());
    collect(offer());

    assertThat(collection.raised).hasSize(1);
    assertThat(collection.raised.get(0).read().id()).isEqualTo(collection.stored.get(0).id());
  }
}
