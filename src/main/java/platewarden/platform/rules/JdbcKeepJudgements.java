package platewarden.platform.rules;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code judgements}. */
@Repository
class JdbcKeepJudgements implements KeepJudgements {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcKeepJudgements(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Judgement judgement) {
    jdbc.sql(
            """
            insert into judgements (id, subject, kept_at, content)
            values (:id, :subject, :keptAt, :content::jsonb)
            on conflict (id) do nothing
            """)
        .param("id", judgement.id())
        .param("subject", judgement.subject())
        .param("keptAt", Timestamp.from(clock.instant()))
        .param("content", judgement.json())
        .update();
  }
}
