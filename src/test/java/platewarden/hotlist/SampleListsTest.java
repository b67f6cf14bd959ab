package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known format with its sample, through the command that reads them without services. */
class SampleListsTest {

  private static final String STOLEN = "STOLEN_VEHICLE";
  private static final String PLATE = "STOLEN_PLATE";
  private static final String WANTED = "WANTED_PERSON";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private record Answer(int exit, List<String> entries, List<String> problems) {}

  static Stream<Arguments> samples() {
    List<String> ncic =
        List.of(
            row("TST123", "US-MN", STOLEN, "V000000001", "2025-10-01"),
            row("T0P404", "US-MN", PLATE, "P000000002", "2025-10-02"),
            row("TST456", "US-OH", WANTED, "W000000003", "2025-10-03"),
            row("WX0000", "US-MN", "MISSING_PERSON", "M000000004", "2025-10-04"),
            row("TSTA272", "CA-ON", "FOREIGN_STOLEN", "R000000005", "2025-10-04"));
    return Stream.of(
        Arguments.of("mn", "mn_ncic.csv", ncic),
        Arguments.of("ncic-fixed", "ncic_fixed.VEHEXTRT.txt", ncic),
        Arguments.of("mi", "mi_state.txt", ncic.subList(0, 3)),
        Arguments.of(
            "ks-topeka",
            "ks_topeka.csv",
            List.of(row("TST123", "US-NY", STOLEN, "", "2025-10-01"))),
        Arguments.of(
            "tx-ncic",
            "tx_ncic.csv",
            List.of(row("TST123", "US-TX", STOLEN, "V000000001", "2025-10-01"))),
        Arguments.of(
            "tx-tcic",
            "tx_tcic.csv",
            List.of(
                row("TST123", "US-TX", WANTED, "TW0000000001", ""),
                row("T0P404", "US-TX", STOLEN, "TV0000000002", ""))),
        Arguments.of(
            "wa-ncic",
            "wa_ncic.txt",
            List.of(row("TST123", "US-WA", STOLEN, "21V0000001", "2025-10-01"))),
        Arguments.of(
            "wa-stolen",
            "wa_stolen_vehicles.csv",
            List.of(row("TST123", "US-WA", STOLEN, "25-00001", "2025-10-01"))),
        Arguments.of(
            "ca-svs",
            "ca_svs.tbl",
            List.of(
                row("TST123", "US-CA", STOLEN, "", "2025-10-01"),
                row("T0P404", "US-CA", STOLEN, "", "2025-09-30"))),
        Arguments.of(
            "ca-slr",
            "ca_svs.tbl",
            List.of(
                row("TST123", "US-CA", PLATE, "", "2025-10-01"),
                row("T0P404", "US-CA", PLATE, "", "2025-09-30"))),
        Arguments.of(
            "ca-sfr",
            "ca_svs.tbl",
            List.of(
                row("TST123", "US-CA", "FELONY_VEHICLE", "", "2025-10-01"),
                row("T0P404", "US-CA", "FELONY_VEHICLE", "", "2025-09-30"))),
        Arguments.of(
            "oh-leads",
            "oh_leads.txt",
            List.of(
                row("TST123", "US-MI", STOLEN, "V000000001", "2026-01-01"),
                row("T0P404", "US-OH", STOLEN, "", "2007-07-07"))),
        Arguments.of(
            "ny",
            "ny_state.txt",
            List.of(
                row("TST1234", "US-NY", STOLEN, "", ""),
                row("TST5678", "US-NY", "SEX_OFFENDER", "", ""))),
        Arguments.of(
            "al", "al_state.csv", List.of(row("TST123", "US-WA", STOLEN, "V000000000", ""))),
        Arguments.of(
            "fl",
            "fl_state.txt",
            List.of(row("TST123", "US-FL", PLATE, "P000000001", "2025-10-03"))),
        Arguments.of(
            "ia",
            "ia_state.csv",
            List.of(
                row("TST123", "CA-ON", "FOREIGN_STOLEN", "R000000005", ""),
                row("TST456", "US-IA", STOLEN, "25-0001", ""))),
        Arguments.of(
            "il-leads",
            "il_leads.txt",
            List.of(row("TST123", "US-WI", STOLEN, "V00A0001", "2025-01-03"))),
        Arguments.of(
            "il-sos",
            "il_sos.txt",
            List.of(row("TST12VDE", "US-IL", "OWNER_SUSPENDED_OR_REVOKED", "", "2010-03-29"))),
        Arguments.of(
            "rekor",
            "rekor_alert_list_import.csv",
            List.of(
                row("TST123", "US-MN", STOLEN, "", "2025-10-01"),
                row("T0P404", "US-MN", PLATE, "", "2025-10-02"))),
        Arguments.of(
            "rekor-simple",
            "rekor_simple.txt",
            List.of(
                row("TST123", "", "INVESTIGATIVE", "", ""),
                row("TST456", "", "INVESTIGATIVE", "", ""))),
        Arguments.of(
            "trassir",
            "trassir_external_list.txt",
            List.of(
                row("TST123", "", "INVESTIGATIVE", "", ""),
                row("TST456", "", "INVESTIGATIVE", "", ""))),
        Arguments.of(
            "genetec",
            "hotlist.semicolon.txt",
            List.of(
                row("TST123", "US-MN", STOLEN, "", ""),
                row("T0P404", "US-MN", STOLEN, "", ""),
                row("TST456", "US-WI", WANTED, "", ""))),
        Arguments.of(
            "genetec-fixed",
            "hotlist.fixed.txt",
            List.of(
                row("TST123", "US-MN", STOLEN, "", ""),
                row("T0P404", "US-MN", STOLEN, "", ""),
                row("TST456", "US-WI", WANTED, "", ""))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("samples")
  void loads(String layout, String sample, List<String> entries)
      throws IOException, URISyntaxException {
    Answer answer = check(layout, sample(sample));

    assertThat(answer.problems()).isEmpty();
    assertThat(answer.entries()).isEqualTo(entries);
    assertThat(answer.exit()).isEqualTo(CheckHotlist.TAKEN);
  }

  @Test
  void every_layout_has_its_sample() throws IOException {
    List<String> tested = samples().map(each -> each.get()[0].toString()).sorted().toList();
    try (Stream<Path> files = Files.list(Path.of("routes/hotlists"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replace(".yaml", ""))
                  .sorted()
                  .toList())
          .isEqualTo(tested);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class AccurateAndComplete {

    @Test
    void the_trailer_has_to_be_there_and_to_count_right() throws IOException {
      String head = "DATE10/09/2025 09:00\n";
      String lines = "TST123  CA0120251001\nT0P404  CA0220250930\n";

      assertThat(check("ca-svs", write(head + lines)).problems())
          .containsExactly("The file would not be taken: the trailer is missing: the file is cut");
      assertThat(check("ca-svs", write(head + lines + "TOTAL RECORD 0000003\n")).exit())
          .isEqualTo(CheckHotlist.NOT_TAKEN);
      assertThat(check("ca-svs", write(head + lines + "TOTAL RECORD 0000002\n")).exit())
          .isEqualTo(CheckHotlist.TAKEN);
      assertThat(
              check("ca-svs", write("something\n" + lines + "TOTAL RECORD 0000002\n")).problems())
          .containsExactly(
              "The file would not be taken: the first line is not the header of this list");
    }

    @Test
    void what_is_packed_or_binary_is_never_opened() throws IOException {
      Path zip = folder.resolve("list.zip");
      Files.write(zip, new byte[] {'P', 'K', 3, 4, 20, 0});
      Path binary = folder.resolve("list.bin");
      Files.write(binary, new byte[] {'V', '1', 0, 1, 2, '\n'});

      assertThat(check("mn", zip).problems())
          .containsExactly("The file would not be taken: the file is packed; send the list itself");
      assertThat(check("mn", binary).problems())
          .containsExactly("The file would not be taken: the file is not text");
    }

    @Test
    void eleven_percent_of_unknown_codes_are_too_many_and_ten_are_not() throws IOException {
      StringBuilder file = new StringBuilder("HEADER\n");
      for (int i = 0; i < 89; i++) {
        file.append(HotlistParserTest.MinnesotaFile.line("V%09d".formatted(i), "TS" + i, "MN"));
      }
      String unknown = HotlistParserTest.MinnesotaFile.line("Q000000001", "TST999", "MN");

      Answer eleven = check("mn", write(file + unknown.repeat(11)));
      assertThat(eleven.exit()).isEqualTo(CheckHotlist.NOT_TAKEN);
      assertThat(eleven.problems())
          .contains("line 91\tunknown code")
          .last()
          .asString()
          .contains("11 of 100 lines cannot be used (11 with an unknown code)");
      Answer nine = check("mn", write(file + unknown.repeat(9)));
      assertThat(nine.exit()).isEqualTo(CheckHotlist.TAKEN_WITHOUT_SOME);
      assertThat(nine.entries()).hasSize(89);
    }

    @Test
    void mixed_line_ends_a_byte_order_mark_and_latin_1_change_nothing() throws IOException {
      Path file = folder.resolve("mixed.csv");
      Files.write(
          file,
          ("\u00EF\u00BB\u00BFHEADER\r\nV000000001,MN0000000,20251001,TST123,MN,2026,PC,2015,,,,\r"
                  + "V000000002,MN0000000,20251001,TST124,MN,2026,PC,2015,F\u00C4RD,,,\n"
                  + "V000000003,MN0000000,20251001,T\u00C4T125,MN,2026,PC,2015,,,,")
              .getBytes(StandardCharsets.ISO_8859_1));

      Answer answer = check("mn", file);

      assertThat(answer.entries()).hasSize(2);
      assertThat(answer.problems()).contains("line 4\tcharacters that no plate has");
    }

    @Test
    void quotes_hide_commas_and_a_line_of_200_characters_is_set_aside() throws IOException {
      Answer answer =
          check(
              "rekor",
              write(
                  """
                  Plate Number,Description,State/Province
                  TST123,"Stolen Vehicle - 20251001, white, two doors",us-mn
                  """));
      assertThat(answer.entries())
          .containsExactly(row("TST123", "US-MN", STOLEN, "", "2025-10-01"));

      Answer tooLong = check("ncic-fixed", write("HEADER\n" + "V".repeat(600) + "\n"));
      assertThat(tooLong.problems()).first().isEqualTo("line 2\tlonger than 500 characters");
      assertThat(check("ks-topeka", write("V,".repeat(100) + "\n")).problems())
          .first()
          .isEqualTo("line 1\t101 columns instead of 12");
    }
  }

  @Test
  void a_layout_of_ones_own_is_a_file_that_says_what_it_has_otherwise() throws IOException {
    Path layout = folder.resolve("mine.yaml");
    Files.writeString(
        layout,
        """
        like: rekor-simple
        source: mine
        name: A list of mine
        caseNumber: 26-100001
        """);

    assertThat(check(layout.toString(), write("TST123\n")).entries())
        .containsExactly(row("TST123", "", "INVESTIGATIVE", "26-100001", ""));
  }

  @Test
  void calls_that_make_no_sense_say_so() throws IOException {
    assertThat(run().exit()).isEqualTo(CheckHotlist.MAKES_NO_SENSE);
    assertThat(check("no-such", write("x")).problems())
        .containsExactly("There is no layout no-such");
    assertThat(check("../../law", write("x")).exit()).isEqualTo(CheckHotlist.MAKES_NO_SENSE);
    assertThat(check("mn", folder.resolve("nothing")).problems())
        .containsExactly("This file cannot be read.");
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "source: x\n");
    assertThat(check(broken.toString(), write("x")).exit()).isEqualTo(CheckHotlist.MAKES_NO_SENSE);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("list.txt"), text);
  }

  private static Path sample(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(SampleListsTest.class.getResource("/samples/hotlists/" + name))
            .toURI());
  }

  private static Answer check(String layout, Path list) {
    return run("--layout", layout, list.toString());
  }

  private static Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        CheckHotlist.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Answer(
        exit,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static String row(
      String plate, String state, String category, String number, String day) {
    return String.join("\t", plate, state, category, number, day);
  }
}
