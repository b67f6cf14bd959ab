package platewarden.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13.824 subd. 3(a)",
        "13.824 subd. 2a",
        "13.055 subd. 4(c)(iii)",
        "13.05 subd. 5(a)(2)",
        "13.09(a)",
        "5B.05",
        "626.8472",
        "Minn. R. 8290.0400 subp. 1",
        "GO-445.17 Access",
        "GO-445.17 Penalties(b)",
        "GO-445.17 Operations 4"
      })
  void takes_a_citation(String citation) {
    assertThat(Clause.of(citation)).hasToString(citation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13.824 subdivision 3",
        "13.824 subd 3(a)",
        "13.824 subd. 3 (a)",
        "13.824 subd. 3(a); 13.05 subd. 5(b)",
        "§ 13.824",
        "GO-445.18 Access",
        " 13.824"
      })
  void refuses_what_is_no_citation(String text) {
    assertThatThrownBy(() -> Clause.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void is_a_plain_text_in_json() throws Exception {
    var json = new ObjectMapper();

    assertThat(json.writeValueAsString(Clause.of("5B.05"))).isEqualTo("\"5B.05\"");
    assertThat(json.readValue("\"5B.05\"", Clause.class)).isEqualTo(Clause.of("5B.05"));
  }
}
