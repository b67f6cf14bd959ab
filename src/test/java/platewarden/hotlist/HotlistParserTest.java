package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.hotlist.SourceStatus.QuarantinedLine;

class HotlistParserTest {

  private final List<ListedVehicle> entries = new ArrayList<>();

  @Test
  void reads_the_minnesota_file() {
    var outcome = parse(MinnesotaFile.SAMPLE);

    assertThat(outcome.entries()).isEqualTo(5);
    assertThat(outcome.unusable()).isZero();
    assertThat(outcome.fault()).isNull();
    assertThat(entries)
        .extracting(
            ListedVehicle::plate,
            ListedVehicle::region,
            ListedVehicle::category,
            ListedVehicle::number)
        .containsExactly(
            tuple("TST123", "US-MN", Category.STOLEN_VEHICLE, "V000000001"),
            tuple("T0P404", "US-MN", Category.STOLEN_PLATE, "P000000002"),
            tuple("TST456", "US-OH", Category.WANTED_PERSON, "W000000003"),
            tuple("WX0000", "US-MN", Category.MISSING_PERSON, "M000000004"),
            tuple("TSTA272", "CA-ON", Category.FOREIGN_STOLEN, "R000000005"));
  }

  @Test
  void knows_every_code_of_the_minnesota_file_and_no_other() {
    StringBuilder file = new StringBuilder("HEADER\n");
    for (char code = 'A'; code <= 'Z'; code++) {
      file.append(MinnesotaFile.line(code + "00000001", "TST" + (int) code, "MN"));
    }

    var outcome = parse(file.toString());

    assertThat(entries)
        .extracting(entry -> entry.number().charAt(0))
        .containsExactlyInAnyOrder('V', 'P', 'W', 'R', 'H', 'M', 'L', 'T', 'C', 'X', 'N');
    assertThat(outcome.unusable()).isEqualTo(26 - 11);
    assertThat(outcome.named()).extracting(QuarantinedLine::reason).containsOnly("unknown code");
  }

  @Test
  void a_state_that_is_in_no_table_is_unknown_and_not_minnesota() {
    parse("HEADER\n" + MinnesotaFile.line("V000000001", "TST123", "ZZ"));

    assertThat(entries).extracting(ListedVehicle::region).containsExactly((String) null);
  }

  @Test
  void takes_carriage_returns_a_byte_order_mark_and_blank_lines() {
    var outcome =
        parse(
            "\uFEFFHEADER\r\n\r\n"
                + MinnesotaFile.line("V000000001", "TST123", "MN").replace("\n", "\r\n"));

    assertThat(outcome.entries()).isEqualTo(1);
    assertThat(outcome.unusable()).isZero();
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class AccurateAndComplete {

    @Test
    void sets_aside_a_line_of_eleven_columns_by_its_number_and_keeps_the_rest() {
      var outcome =
          parse(
              "HEADER\n"
                  + MinnesotaFile.line("V000000001", "TST123", "MN")
                  + "V000000002,MN0000000,20251001,TST124,MN,2026,PC,2015,F0RD,F15,PK\n"
                  + MinnesotaFile.line("V000000003", "TST125", "MN"));

      assertThat(entries).extracting(ListedVehicle::plate).containsExactly("TST123", "TST125");
      assertThat(outcome.named())
          .containsExactly(new QuarantinedLine(3, "11 columns instead of 12"));
    }

    @Test
    void junk_in_the_column_of_the_plate_is_no_plate() {
      List<String> junk =
          List.of(
              "", "0", "00", "000", "O0O", "190", "A", "unknown", "none", "UNK", "notag", "temp",
              "60 day", "---");
      StringBuilder file = new StringBuilder("HEADER\n");
      junk.forEach(text -> file.append(MinnesotaFile.line("V000000001", text, "MN")));

      var outcome = parse(file.toString());

      assertThat(entries).isEmpty();
      assertThat(outcome.unusable()).isEqualTo(junk.size());
      assertThat(outcome.named()).extracting(QuarantinedLine::reason).containsOnly("no plate");
    }

    @Test
    void a_plate_with_a_wildcard_or_other_signs_does_not_become_another_plate() {
      var outcome =
          parse(
              "HEADER\n"
                  + MinnesotaFile.line("V000000001", "TST*3", "MN")
                  + MinnesotaFile.line("V000000001", "TST?3", "MN")
                  + MinnesotaFile.line("V000000001", "TÄST3", "MN")
                  + MinnesotaFile.line("V000000001", "TST\u0000123", "MN"));

      assertThat(entries).isEmpty();
      assertThat(outcome.unusable()).isEqualTo(4);
    }

    @Test
    void sets_aside_plates_and_lines_that_are_too_long() {
      var outcome =
          parse(
              "HEADER\n"
                  + MinnesotaFile.line("V000000001", "A".repeat(40), "MN")
                  + "V".repeat(600)
                  + "\n");

      assertThat(outcome.named())
          .containsExactly(
              new QuarantinedLine(2, "a plate longer than 15 characters"),
              new QuarantinedLine(3, "longer than 500 characters"));
    }

    @Test
    void no_reason_holds_the_text_of_its_line() {
      var outcome = parse("HEADER\nSECRET1,SECRET2\nV1,,,SECRET*,,,,,,,,\nV1,,,0,,,,,,,,\n");

      assertThat(outcome.named()).hasSize(3);
      assertThat(outcome.named().toString()).doesNotContain("SECRET");
    }

    @Test
    void sees_that_a_file_ends_in_the_middle_of_a_line() {
      String whole = "HEADER\n" + MinnesotaFile.line("V000000001", "TST123", "MN");

      assertThat(parse(whole).fault()).isNull();
      assertThat(parse(whole + "V000000002,MN00").fault()).isNotNull();
      assertThat(parse(whole.stripTrailing()).fault()).isNull();
    }

    @Test
    void counts_all_unusable_lines_and_names_the_first_hundred() {
      var outcome = parse("HEADER\n" + "short\n".repeat(250));

      assertThat(outcome.unusable()).isEqualTo(250);
      assertThat(outcome.named()).hasSize(100);
    }
  }

  private HotlistParser.Outcome parse(String file) {
    entries.clear();
    return new HotlistParser(MinnesotaFile.layout())
        .parse(ListFile.of(file.getBytes(StandardCharsets.UTF_8)), entries::add);
  }

  /** Files as the Bureau writes them. */
  static final class MinnesotaFile {

    static final String SAMPLE =
        """
        HEADER-LINE-CONTENT-UNKNOWN
        V000000001,MN0000000,20251001,TST123,MN,2026,PC,2015,F0RD,F15,PK,WHI
        P000000002,MN0000000,20251002,T0P404,MN,2026,PC,,,,,
        W000000003,0H0000000,20251003,TST456,0H,2026,TK,2013,CHEV,AVA,PK,0NG/WHI
        M000000004,WI0000000,20251004,WX0000,MN,2026,PC,2009,H0ND,CIV,4D,BLU
        R000000005,0N0000000,20251004,TSTA272,0N,2026,PC,2010,T0YT,,4D,GRY
        """;

    private MinnesotaFile() {}

    static Layout layout() {
      return Layouts.named("mn");
    }

    static String line(String number, String plate, String state) {
      return number
          + ",MN0000000,20251001,"
          + plate
          + ","
          + state
          + ",2026,PC,2015,F0RD,F15,PK,WHI\n";
    }
  }
}
