package platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which statements on the rows of reads are the gateway's. */
class StatementsOnReadsTest {

  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\])*)\"", Pattern.DOTALL);
  private static final Pattern ON_READS =
      Pattern.compile("^\\s*(select|insert|update|delete).*\\breads\\b.*", Pattern.DOTALL);

  private final StatementsOnReads statements = new StatementsOnReads(mock(JdbcTemplate.class));

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void each_of_the_gateway_s_own_is_in_the_inventory() throws IOException {
      List<String> own = new ArrayList<>();
      try (Stream<Path> files = Files.list(Path.of("src/main/java/platewarden/reads/store"))) {
        for (Path file : files.toList()) {
          Matcher text = TEXT.matcher(Files.readString(file));
          while (text.find()) {
            String one = text.group(1) == null ? text.group(2) : text.group(1);
            if (ON_READS.matcher(one).matches()) {
              own.add(one);
            }
          }
        }
      }

      assertThat(own).hasSizeGreaterThan(12);
      assertThat(own).filteredOn(each -> !statements.isOfTheGateway(each)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "select * from reads",
          "select * from reads where day = $1",
          "select id, sealed from reads_20261125",
          "copy reads to stdout",
          "create table if not exists reads_20261125 as select * from reads",
          "drop table if exists reads_20261125; select 1",
          "select id from reads where day = $1 or true",
        })
    void another_is_somebody_else_s(String statement) {
      assertThat(statements.isOfTheGateway(statement)).isFalse();
    }
  }
}
