package platewarden.preservation.store;

import static platewarden.preservation.store.HoldRows.instant;
import static platewarden.preservation.store.HoldRows.maybe;
import static platewarden.preservation.store.HoldRows.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.preservation.Element;
import platewarden.preservation.HoldHistory;
import platewarden.preservation.JudgeElements;

/** The tables of what happened to a hold. */
@Component
class HoldHistoryRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;
  private final HoldTexts texts;

  HoldHistoryRows(JdbcTemplate jdbc, HoldTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  void add(UUID holdId, HoldHistory.Check check) {
    try {
      jdbc.update(
          """
          insert into hold_checks (id, hold_id, checked_at, complete, judgement_id, findings)
          values (?, ?, ?, ?, ?, ?)
          """,
          UUID.randomUUID(),
          holdId,
          time(check.checkedAt()),
          check.judged().complete(),
          check.judged().judgementId(),
          JSON.writeValueAsString(check.judged().findings()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<HoldHistory.Check> lastCheck(UUID holdId) {
    return jdbc
        .query(
            "select * from hold_checks where hold_id = ? order by checked_at desc limit 1",
            (row, number) ->
                new HoldHistory.Check(
                    instant(row, "checked_at"),
                    new JudgeElements.Judged(
                        row.getString("judgement_id"),
                        List.of(
                            HoldTexts.parse(
                                row.getString("findings").getBytes(StandardCharsets.UTF_8),
                                JudgeElements.Finding[].class)))),
            holdId)
        .stream()
        .findFirst();
  }

  void add(UUID holdId, HoldHistory.Decision decision) {
    UUID id = UUID.randomUUID();
    String note = decision.note();
    jdbc.update(
        """
        insert into hold_decisions (id, hold_id, step, code, missing, decided_by, decided_at,
          checked_on, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        holdId,
        decision.step().name(),
        decision.code(),
        String.join(",", decision.missing().stream().map(Enum::name).toList()),
        decision.by(),
        time(decision.at()),
        decision.checkedOn(),
        note == null ? null : texts.seal(note.getBytes(StandardCharsets.UTF_8), "note " + id));
  }

  List<HoldHistory.Decision> decisions(UUID holdId) {
    return jdbc.query(
        "select * from hold_decisions where hold_id = ? order by decided_at",
        (row, number) -> {
          byte[] note = row.getBytes("note");
          UUID id = row.getObject("id", UUID.class);
          return new HoldHistory.Decision(
              HoldHistory.Step.valueOf(row.getString("step")),
              row.getString("code"),
              elements(row.getString("missing")),
              row.getString("decided_by"),
              instant(row, "decided_at"),
              row.getObject("checked_on", LocalDate.class),
              note == null
                  ? null
                  : new String(texts.open(note, "note " + id), StandardCharsets.UTF_8));
        },
        holdId);
  }

  private static List<Element> elements(String joined) {
    return Arrays.stream(joined.split(",", -1))
        .filter(part -> !part.isEmpty())
        .map(Element::valueOf)
        .toList();
  }

  void add(HoldHistory.Told fact) {
    jdbc.update(
        """
        insert into hold_facts (hold_id, fact, at, by_whom, heard_at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        fact.holdId(),
        fact.fact().name(),
        time(fact.at()),
        fact.by(),
        time(fact.heardAt()));
  }

  List<HoldHistory.Told> unheard() {
    return factsWhere(
        "f.heard_at is null and exists (select from holds h where h.id = f.hold_id and h.state <> 'RELEASED')");
  }

  List<HoldHistory.Told> facts(UUID holdId) {
    return factsWhere("f.hold_id = ?", holdId);
  }

  private List<HoldHistory.Told> factsWhere(String condition, Object... arguments) {
    return jdbc.query(
        "select f.* from hold_facts f where " + condition + " order by f.at",
        (row, number) ->
            new HoldHistory.Told(
                row.getObject("hold_id", UUID.class),
                HoldHistory.Fact.valueOf(row.getString("fact")),
                instant(row, "at"),
                row.getString("by_whom"),
                maybe(row, "heard_at")),
        arguments);
  }

  void heard(UUID holdId, HoldHistory.Fact fact, Instant at) {
    jdbc.update(
        "update hold_facts set heard_at = ? where hold_id = ? and fact = ? and heard_at is null",
        time(at),
        holdId,
        fact.name());
  }

  void add(UUID holdId, HoldHistory.Letter letter) {
    jdbc.update(
        "insert into hold_letters (id, hold_id, kind, made_at, sha256, pdf) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        letter.id(),
        holdId,
        letter.kind(),
        time(letter.madeAt()),
        letter.sha256(),
        texts.seal(letter.pdf(), "letter " + letter.id()));
  }

  List<HoldHistory.Letter> letters(UUID holdId) {
    return jdbc.query(
        "select * from hold_letters where hold_id = ? order by made_at",
        (row, number) -> {
          UUID id = row.getObject("id", UUID.class);
          return new HoldHistory.Letter(
              id,
              row.getString("kind"),
              instant(row, "made_at"),
              row.getString("sha256"),
              texts.open(row.getBytes("pdf"), "letter " + id));
        },
        holdId);
  }
}
