package platewarden.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.law.Refused;
import platewarden.platform.Person;

class TakeCaseFileTest {

  private static final String HEADER = "number,state,charge,assigned\n";
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final InMemoryCases records = new InMemoryCases();
  private final List<Object> published = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final HearCase hear = new HearCase(records.table, published::add, records, clock);
  private final TakeCaseFile take =
      new TakeCaseFile(
          records.table, records.files, hear, Optional.empty(), LawOfTests.read(), records, clock);
  private final EnterCase enter =
      new EnterCase(
          records.table,
          hear,
          Optional.empty(),
          new RefusalsOnTrail(records, TransactionOperations.withoutTransaction()));

  private CaseFiles.Came take(String file) {
    return take.take(file.getBytes(StandardCharsets.UTF_8), "tuadmin");
  }

  private CaseRecord known(String number) {
    return records.table.find(number).orElseThrow().record();
  }

  @BeforeEach
  void fourCases() {
    take(
        HEADER
            + "26-1,ACTIVE,PENDING,ann bob\n26-2,ACTIVE,NONE,\n26-3,INACTIVE,RESOLVED,ann\n26-4,ACTIVE,NONE,cee\n");
    published.clear();
  }

  @Nested
  @DisplayName("13.82 subd. 7")
  class Subd7 {

    @Test
    void a_file_is_the_whole_register() {
      assertThat(known("26-1").active()).isTrue();
      assertThat(known("26-1").assignedTo()).containsExactlyInAnyOrder("ann", "bob");
      assertThat(known("26-3").charge().disposed()).isTrue();
      assertThat(known("26-2").id()).isNotEqualTo(known("26-4").id());

      CaseFiles.Came came =
          take(
              HEADER
                  + "26-1,INACTIVE,DISMISSED,ann\n26-2,ACTIVE,NONE,\n26-3,INACTIVE,RESOLVED,ann\n");

      assertThat(came.taken()).isTrue();
      assertThat(came.changed()).isEqualTo(2);
      assertThat(known("26-4").active()).as("not in the file any more").isFalse();
      assertThat(published)
          .containsExactlyInAnyOrder(
              new CaseChanged(known("26-1").id(), false, NOW),
              new CaseChanged(known("26-4").id(), false, NOW));
    }

    @Test
    void bad_lines_are_left_out_each_with_its_reason_and_quoted_nowhere() {
      StringBuilder file = new StringBuilder(HEADER);
      for (int i = 0; i < 40; i++) {
        file.append("27-").append(i).append(",ACTIVE,NONE,ann\n");
      }
      file.append("26-1,MAYBE,NONE,\n")
          .append("26-2,ACTIVE,HANGED,\n")
          .append("27-1,INACTIVE,NONE,\n");

      CaseFiles.Came came = take(file.toString());

      assertThat(came.taken()).isTrue();
      assertThat(records.files.lines(came.id()).values())
          .containsExactly(
              "the state is neither ACTIVE nor INACTIVE",
              "the charge is none of NONE, PENDING, RESOLVED, DISMISSED, UNKNOWN",
              "the case is there twice");
      assertThat(records.table.find("27-1")).as("two words are no word").isEmpty();
      assertThat(records.trail.toString()).doesNotContain("MAYBE", "HANGED");
    }

    @Test
    void a_broken_file_changes_nothing_and_is_on_record() {
      byte[] binary = {1, 2, 0, 4};
      for (byte[] bad :
          List.of(
              binary,
              new byte[0],
              new byte[] {'a', (byte) 0xC3, '('},
              HEADER.getBytes(StandardCharsets.UTF_8),
              "something,else\n1,2\n".getBytes(StandardCharsets.UTF_8),
              (HEADER + "26-1,ACTIVE,NONE,\"ann\n").getBytes(StandardCharsets.UTF_8),
              (HEADER + "26-1,ACTIVE\n26-2,ACTIVE,NONE,ann\n").getBytes(StandardCharsets.UTF_8),
              (HEADER + "26-1,ACTIVE,PENDING,ann bob\n").getBytes(StandardCharsets.UTF_8))) {
        CaseFiles.Came came = take.take(bad, "file");

        assertThat(came.taken()).as(new String(bad, StandardCharsets.ISO_8859_1)).isFalse();
        assertThat(came.reason()).isNotBlank();
      }
      assertThat(known("26-4").active()).isTrue();
      assertThat(published).isEmpty();
      assertThat(records.came).hasSize(9);
    }

    @Test
    void a_byte_order_mark_and_other_line_ends_are_taken() {
      assertThat(
              take("\uFEFFnumber,state,charge,assigned\r\n26-1,ACTIVE,NONE,ann\r\n26-2,ACTIVE,NONE,\r\n")
                  .taken())
          .isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Subd7b {

    private final Person records1 = new Person("records", Set.of("records"));

    @Test
    void records_and_the_technology_unit_enter_cases_and_nobody_else() {
      enter.enter(records1, "26-9", true, Charge.PENDING, Set.of("ann"));
      assertThat(known("26-9").assignedTo()).containsExactly("ann");

      assertThatThrownBy(
              () ->
                  enter.enter(
                      new Person("ann", Set.of("investigator")),
                      "26-10",
                      true,
                      Charge.NONE,
                      Set.of()))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
      assertThat(records.trail.get(records.trail.size() - 1).outcome().name()).isEqualTo("REFUSED");
    }

    @Test
    void nobody_assigns_a_case_to_themselves() {
      assertThatThrownBy(
              () -> enter.enter(records1, "26-9", true, Charge.NONE, Set.of("records", "ann")))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("to yourself");
      assertThat(records.table.find("26-9")).isEmpty();
    }

    @Test
    void what_a_file_says_is_not_overwritten_by_hand() {
      assertThatThrownBy(() -> enter.enter(records1, "26-1", false, Charge.NONE, Set.of()))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void a_number_that_is_none_is_refused() {
      assertThatThrownBy(() -> enter.enter(records1, "<script>", true, Charge.NONE, Set.of()))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.kind()).isEqualTo(Refused.Kind.INCOMPLETE));
    }
  }
}
