package platewarden.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.protection.Protection.AtCollection;
import platewarden.protection.Protection.Standing;
import platewarden.protection.ProtectionRequest.State;
import platewarden.protection.ReceiveDeletionRequest.ReceiptGiven;
import platewarden.trail.TrailEvent.Partition;

class ProtectionTest {

  private final ProtectionFixture at = new ProtectionFixture();

  private ReceiptGiven ask(String... plates) {
    return at.receive.receive(new NewDeletionRequest(false, "SAH-0042", List.of(plates)));
  }

  private ProtectionRequest only() {
    return at.file.all().get(0);
  }

  private void verified() {
    at.protect.start(only().id());
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Subd3c {

    @Test
    void a_vehicle_is_sealed_at_receipt_and_suppressed_once_the_document_was_seen() {
      ask("SAFE22");

      assertThat(at.protection.standing(List.of("SAFE22"))).isEqualTo(Standing.SEALED);
      assertThat(at.protection.atCollection(List.of("SAFE22"), false))
          .isEqualTo(AtCollection.SEQUESTER);

      verified();

      assertThat(at.protection.standing(List.of("SAFE22"))).isEqualTo(Standing.SUPPRESSED);
      assertThat(at.protection.atCollection(List.of("SAFE22"), false))
          .isEqualTo(AtCollection.DESTROY);
      assertThat(at.protection.standing(List.of("SAFE23"))).isEqualTo(Standing.NONE);
      assertThat(at.protection.standing(List.of())).isEqualTo(Standing.NONE);
    }

    @Test
    void a_candidate_counts_as_well_as_the_plate_and_a_zero_is_an_o() {
      ask("MOON10");

      assertThat(at.protection.standing(List.of("W00N10", "M00N1O"))).isEqualTo(Standing.SEALED);
    }

    @Test
    void existing_reads_are_sealed_in_the_receipts_own_transaction() {
      ReadRef known = at.reads.read("SAFE22");
      ReadRef other = at.reads.read("FREE11");

      ask("SAFE22");

      assertThat(at.reads.sequestered()).contains(known).doesNotContain(other);
    }

    @Test
    void until_every_read_is_sealed_views_leave_the_vehicle_out() {
      ReadRef ofACandidate = at.reads.candidate("SAFE22");
      ask("SAFE22");

      assertThat(at.reads.sequestered()).doesNotContain(ofACandidate);
      assertThat(at.protection.hides(List.of("SAFE22"))).isTrue();

      at.seal.rest(only().id());

      assertThat(at.reads.sequestered()).contains(ofACandidate);
      assertThat(at.protection.hides(List.of("SAFE22"))).isFalse();
    }

    @Test
    void a_refused_request_gives_the_reads_back_unless_somebody_else_asked_too() {
      ReadRef known = at.reads.read("SAFE22");
      ask("SAFE22");
      at.receive.receive(new NewDeletionRequest(false, "OTHER1", List.of("SAFE22", "MINE11")));
      ReadRef mine = at.reads.read("MINE11");
      List<ProtectionRequest> both = at.file.all();

      at.protect.refuse(both.get(0).id());
      assertThat(at.reads.sequestered()).contains(known);

      at.protect.refuse(both.get(1).id());
      assertThat(at.reads.sequestered()).doesNotContain(known, mine);
      assertThat(at.protection.standing(List.of("SAFE22"))).isEqualTo(Standing.NONE);
    }

    @Test
    void the_same_request_twice_is_one_and_is_answered_the_same() {
      ReceiptGiven first = ask("SAFE22", "SAFE23");
      ReceiptGiven second =
          at.receive.receive(
              new NewDeletionRequest(true, " sah 0042 ", List.of("safe-23", "SAFE22")));

      assertThat(second).isEqualTo(first);
      assertThat(at.file.all()).hasSize(1);
      assertThat(at.process.started).hasSize(1);
    }

    @Test
    void a_request_after_one_that_was_closed_is_a_new_one() {
      ReceiptGiven first = ask("SAFE22");
      at.protect.refuse(only().id());

      ReceiptGiven second = ask("SAFE22");

      assertThat(second).isNotEqualTo(first);
      assertThat(at.file.all())
          .extracting(ProtectionRequest::state)
          .containsExactly(State.REFUSED, State.SEALED);
    }

    @Test
    void the_set_holds_no_plate_and_neither_its_growth_nor_its_rows_count_the_vehicles() {
      Set<Integer> growths = new HashSet<>();
      for (int i = 0; i < 80; i++) {
        int before = at.set.tokens.size();
        at.receive.receive(new NewDeletionRequest(false, "N" + i, List.of("SAFE" + i)));
        at.seal.rest(at.file.all().get(i).id());
        growths.add(at.set.tokens.size() - before);
      }

      assertThat(growths).hasSizeGreaterThan(2);
      assertThat(at.set.tokens).allMatch(token -> token.remaining() == 32);
    }

    @Test
    void what_was_sealed_and_what_is_suppressed_have_nothing_in_common() {
      ask("SAFE22");
      at.seal.rest(only().id());
      var sealed = new HashSet<>(at.set.tokens);

      verified();

      var added = new HashSet<>(at.set.tokens);
      added.removeAll(sealed);
      assertThat(added).isNotEmpty();
      assertThat(at.set.tokens.containsAll(sealed)).isFalse();
    }

    @Test
    void every_question_takes_the_same_work_whatever_the_answer() {
      ask("SAFE22");
      List<Integer> work = new ArrayList<>();
      for (List<String> texts : List.of(List.of("SAFE22"), List.of("FREE11"), List.<String>of())) {
        int before = at.set.asked;
        at.protection.atCollection(texts, false);
        work.add(at.set.asked - before);
      }

      assertThat(work).containsOnly(2);
    }

    @Test
    void everything_stands_in_the_private_partition_without_plate_or_number() {
      ask("SAFE22");
      verified();
      at.protect.sort(only().id());

      assertThat(at.trail)
          .hasSizeGreaterThan(3)
          .allSatisfy(
              entry -> {
                assertThat(entry.partition()).isEqualTo(Partition.PRIVATE);
                assertThat(entry.toString()).doesNotContain("SAFE22", "0042");
              });
    }

    @Test
    void the_part_that_nobody_decides_on_goes_and_a_held_read_stays_sealed() {
      ReadRef clear = at.reads.read("SAFE22");
      ReadRef held = at.reads.read("SAFE22");
      ReadRef copied = at.reads.read("SAFE22");
      at.reads.held.add(held);
      at.copies.copy(copied, "SAFE22", true);
      ask("SAFE22");
      verified();

      var found = at.protect.sort(only().id());
      at.destroy.clear(only().id());
      at.destroy.clear(only().id());

      assertThat(found.competing()).isTrue();
      assertThat(found.investigative()).isTrue();
      assertThat(at.reads.destroyed).containsExactlyInAnyOrder(clear, copied);
      assertThat(at.reads.sequestered()).contains(held);
      assertThat(only().certificates()).hasSize(1);
    }

    @Test
    void what_a_hold_needed_goes_when_the_hold_ends() {
      ReadRef held = at.reads.read("SAFE22");
      at.reads.held.add(held);
      ask("SAFE22");
      verified();
      at.protect.sort(only().id());
      at.decide.decideCompeting("attorney", only().id(), "PRESERVE_SEALED");
      at.destroy.decided(only().id());
      at.destroy.freed();
      assertThat(at.reads.destroyed).isEmpty();

      at.reads.held.clear();
      at.destroy.freed();
      at.destroy.freed();

      assertThat(at.reads.destroyed).containsExactly(held);
      assertThat(only().certificates()).hasSize(1);
    }

    @Test
    void a_case_copy_stays_only_by_a_recorded_decision() {
      ReadRef copied = at.reads.read("SAFE22");
      at.copies.copy(copied, "SAFE22", true);
      ask("SAFE22");
      verified();
      at.protect.sort(only().id());
      at.destroy.clear(only().id());
      at.destroy.decided(only().id());
      assertThat(at.copies.destroyed).isEmpty();

      at.decide.decideCaseCopies("attorney", only().id(), "DESTROY");
      at.destroy.decided(only().id());

      assertThat(at.copies.destroyed).containsExactly(copied);
      assertThat(only().certificates()).hasSize(2);
    }

    @Test
    void copies_of_cases_that_are_not_active_go_with_the_clear_part_also_when_no_read_is_left() {
      ReadRef read = at.reads.read("SAFE22");
      ReadRef gone = new ReadRef(read.day().minusDays(90), UUID.randomUUID());
      at.copies.copy(read, "SAFE22", false);
      at.copies.copy(gone, "SAFE22", false);
      at.copies.copy(new ReadRef(read.day(), UUID.randomUUID()), "FREE11", false);
      ask("SAFE22");
      verified();

      assertThat(at.protect.sort(only().id())).isEqualTo(new ProtectVehicles.Found(false, false));
      at.destroy.clear(only().id());

      assertThat(at.copies.destroyed).containsExactlyInAnyOrder(read, gone);
      assertThat(at.copies.plates).containsValue("FREE11").hasSize(1);
    }

    @Test
    void a_copy_without_a_read_in_an_active_case_is_decided_on_and_goes_when_its_case_ends() {
      ReadRef gone = new ReadRef(LocalDate.of(2026, 8, 1), UUID.randomUUID());
      CaseCopies.Copy copy = at.copies.copy(gone, "SAFE22", true);
      ask("SAFE22");
      verified();
      assertThat(at.protect.sort(only().id())).isEqualTo(new ProtectVehicles.Found(true, false));
      at.destroy.clear(only().id());
      at.queue.queue(only().id());
      assertThat(at.notices).as("there is no read to tell of").isEmpty();
      at.decide.decideCaseCopies("attorney", only().id(), "KEEP_CASE_COPY");
      at.destroy.decided(only().id());
      at.destroy.copiesOfEndedCases();
      assertThat(at.copies.destroyed).isEmpty();

      at.copies.now(copy, false, false);
      at.destroy.copiesOfEndedCases();

      assertThat(at.copies.destroyed).containsExactly(gone);
    }

    @Test
    void a_copy_that_a_hold_asks_for_waits_for_the_decision_on_both_duties() {
      ReadRef gone = new ReadRef(LocalDate.of(2026, 8, 1), UUID.randomUUID());
      at.copies.now(at.copies.copy(gone, "SAFE22", false), false, true);
      ask("SAFE22");
      verified();
      assertThat(at.protect.sort(only().id())).isEqualTo(new ProtectVehicles.Found(false, true));
      at.destroy.clear(only().id());
      at.destroy.copiesOfEndedCases();
      assertThat(at.copies.destroyed).isEmpty();

      at.decide.decideCompeting("attorney", only().id(), "DESTROY");
      at.destroy.decided(only().id());

      assertThat(at.copies.destroyed).containsExactly(gone);
    }

    @Test
    void a_closed_request_is_forgotten_after_thirty_days() {
      ask("SAFE22");
      at.protect.refuse(only().id());
      at.pass("PT719H59M59S");
      at.forget.forget();
      assertThat(at.file.all()).hasSize(1);

      at.pass("PT1S");
      at.forget.forget();

      assertThat(at.file.all()).isEmpty();
    }

    @Test
    void too_many_plates_or_none_are_refused_without_saying_one_back() {
      List<String> many = IntStream.range(0, 11).mapToObj(i -> "SAFE" + i).toList();
      assertThatThrownBy(() -> at.receive.receive(new NewDeletionRequest(false, "SAH1", many)))
          .isInstanceOf(Refused.class)
          .hasMessageNotContaining("SAFE");
      assertThatThrownBy(
              () -> at.receive.receive(new NewDeletionRequest(false, "SAH1", List.of("--", ""))))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(
              () -> at.receive.receive(new NewDeletionRequest(false, " ", List.of("SAFE22"))))
          .isInstanceOf(Refused.class);
      assertThat(at.file.all()).isEmpty();
    }

    @Test
    void an_unknown_receipt_and_a_wrong_secret_are_answered_alike() {
      ReceiptGiven receipt = ask("SAFE22");

      assertThat(at.status.status(receipt.receipt(), receipt.statusSecret()))
          .contains(FindStatus.Status.IN_EFFECT);
      assertThat(at.status.status(receipt.receipt(), "00000-00000-00000-00000-00000")).isEmpty();
      assertThat(at.status.status("00000-00000", receipt.statusSecret())).isEmpty();
    }

    @Test
    void a_request_says_nothing_when_it_is_written_by_mistake() {
      assertThat(new NewDeletionRequest(true, "SAH-0042", List.of("SAFE22")).toString())
          .doesNotContain("SAFE22", "0042");
    }
  }

  @Nested
  @DisplayName("13.045 subd. 2")
  class Notice {

    @Test
    @DisplayName("5B.02")
    void nobody_but_the_named_few_and_the_city_attorney_looks_at_one() {
      ask("SAFE22");
      for (String role : List.of("technology-unit-commander", "auditor", "chief-of-police")) {
        assertThatThrownBy(() -> at.look.all(new Person("somebody", Set.of(role))))
            .isInstanceOf(Refused.class);
      }
      assertThat(at.look.all(new Person("privacy", Set.of("privacy-desk")))).hasSize(1);
      assertThat(at.look.all(new Person("attorney", Set.of("city-attorney")))).hasSize(1);
    }
  }

  @Nested
  @DisplayName("5B.05")
  class DesignatedAddress {

    @Test
    void a_letter_goes_through_the_program_or_not_at_all() {
      ask("SAFE22");
      at.letters.write(only().id(), ProtectionRequest.Letter.Kind.RECEIPT);
      assertThat(only().letters()).isEmpty();

      at.receive.receive(new NewDeletionRequest(true, "SAH-77", List.of("SAFE23")));
      ProtectionRequest other = at.file.all().get(1);
      at.letters.write(other.id(), ProtectionRequest.Letter.Kind.RECEIPT);
      assertThat(at.file.all().get(1).letters()).hasSize(1);
    }
  }
}
