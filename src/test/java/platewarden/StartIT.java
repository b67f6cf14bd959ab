package platewarden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatewardenIT
class StartIT {

  @Autowired private JdbcTemplate jdbc;

  @Test
  void the_embedded_database_keeps_what_it_commits() {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      assertThat(jdbc.queryForObject("select current_setting(?)", String.class, setting))
          .as(setting)
          .isEqualTo("on");
    }
  }
}
