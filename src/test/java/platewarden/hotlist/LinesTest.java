package platewarden.hotlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinesTest {

  @Property
  void wherever_the_parts_end_the_lines_are_those_of_the_text(
      @ForAll("texts") String text, @ForAll("sizes") int size) {
    assertThat(lines(text, size)).isEqualTo(plain(text));
  }

  @Example
  void a_byte_order_mark_is_no_part_of_the_first_line() {
    assertThat(lines("\u00EF\u00BB\u00BFA\nB\n", 100)).containsExactly("A|", "B|");
  }

  @Example
  void of_a_line_without_end_no_more_is_kept_than_any_layout_takes() {
    assertThat(lines("x".repeat(1_000_000), 1000))
        .singleElement()
        .matches(l -> l.length() < 70_000);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\r\n").ofMaxLength(40);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 12);
  }

  /** Each with a stroke where it has an end. */
  private static List<String> lines(String text, int size) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += size) {
      parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
    }
    Lines lines = new Lines(ListFile.ofParts(parts));
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      String line =
          new String(
              lines.bytes(), lines.from(), lines.end() - lines.from(), StandardCharsets.ISO_8859_1);
      all.add(line + (lines.hasEnd() ? "|" : ""));
    }
    return all;
  }

  private static List<String> plain(String text) {
    List<String> all = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      String[] two = rest.split("\r\n|\n|\r", 2);
      all.add(two[0] + (two.length == 2 ? "|" : ""));
      rest = two.length == 2 ? two[1] : "";
    }
    return all;
  }
}
