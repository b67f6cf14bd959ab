package platewarden.alerts.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.alerts.Action;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.EntryUses;
import platewarden.hotlist.ManualEntry;
import platewarden.hotlist.NotAmber;
import platewarden.platform.Days;
import platewarden.sealing.KeyDestroyed;

/** Alerts of an entry are found by its token, day by day, as long as the day has its key. */
@Repository
class JdbcEntryUses implements EntryUses {

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  JdbcEntryUses(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public List<Raised> raised(NotAmber entry) {
    List<Raised> raised = new ArrayList<>();
    // A read can be of the day before: it is met when it comes, not when it was collected.
    LocalDate first = Days.of(entry.from()).minusDays(1);
    for (LocalDate day = first; !day.isAfter(Days.of(entry.until())); day = day.plusDays(1)) {
      raised.addAll(of(entry, day));
    }
    return raised;
  }

  private List<Raised> of(NotAmber entry, LocalDate day) {
    byte[] token;
    try {
      token = texts.token(day, ManualEntry.AMBER + '/' + entry.entryId());
    } catch (KeyDestroyed gone) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, raised_at, reader_id, status, action from alerts
            where day = :day and entry_token = :token order by raised_at
            """)
        .param("day", day)
        .param("token", token)
        .query(
            (row, number) -> {
              String action = row.getString("action");
              return new Raised(
                  row.getObject("id", UUID.class),
                  row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                  row.getString("reader_id"),
                  AlertStatus.valueOf(row.getString("status")),
                  action == null ? null : Action.Kind.valueOf(action));
            })
        .list();
  }

  @Override
  public Optional<Review> review(UUID entryId) {
    return jdbc.sql("select * from entry_use_reviews where entry_id = ?")
        .param(entryId)
        .query(
            (row, number) ->
                new Review(
                    entryId,
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("reviewed_by"),
                    row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public boolean keep(Review review) {
    return jdbc.sql(
                """
                insert into entry_use_reviews (entry_id, outcome, reviewed_by, reviewed_at)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .param(review.entryId())
            .param(review.outcome().name())
            .param(review.by())
            .param(utc(review.at()))
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
