package platewarden.investigation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseCopies;
import platewarden.investigation.CaseCopy;
import platewarden.reads.KeepsReads;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Copies of reads in case files. They are a store of reads like others, and are declared as one; a
 * copy that a case lawfully keeps is not what a day leaves over, so no day's destruction counts or
 * takes it. It goes by the schedule of its case (13.824 subd. 3(d)) or by a recorded decision
 * (subd. 3(c)).
 */
@Component
class CaseCopiesInPostgres implements CaseCopies, KeepsReads {

  private static final String VISIBLE = "select * from case_copies where not destroying ";

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  CaseCopiesInPostgres(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public boolean add(CaseCopy copy, CaseCopy.Content content) {
    KeyScope key = key(copy.caseId(), copy.id());
    int added =
        jdbc.update(
            """
            insert into case_copies (id, case_id, read_id, day, collected_at, copied_at, copied_by,
              basis, sha256, pictures, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id, read_id) do nothing
            """,
            copy.id(),
            copy.caseId(),
            copy.readId(),
            copy.day(),
            Timestamp.from(copy.collectedAt()),
            Timestamp.from(copy.copiedAt()),
            copy.copiedBy(),
            copy.basis().name(),
            copy.sha256(),
            copy.pictures(),
            sealing.seal(
                key, CopyContent.bytes(content), CopyContent.context(copy.id(), "content")));
    if (added == 0) {
      return false;
    }
    List<ReadImage> images = content.read().images();
    for (int number = 0; number < images.size(); number++) {
      ReadImage image = images.get(number);
      jdbc.update(
          "insert into case_copy_pictures values (?, ?, ?, ?, ?)",
          copy.id(),
          number,
          image.role().name(),
          image.mediaType(),
          sealing.seal(key, image.bytes(), CopyContent.context(copy.id(), "picture " + number)));
    }
    return true;
  }

  /** Each copy has its own key, so that one of a case can be destroyed for good. */
  static KeyScope key(UUID caseId, UUID copyId) {
    return new KeyScope("case-" + caseId, copyId.toString());
  }

  @Override
  public String sha256(CaseCopy.Content content) {
    return CopyContent.sha256(CopyContent.bytes(content));
  }

  @Override
  public List<CaseCopy> of(UUID caseId) {
    return query("and case_id = ? order by collected_at, id", caseId);
  }

  @Override
  public List<CaseCopy> ofReads(Collection<UUID> readIds) {
    return query(
        "and read_id = any (?::uuid[]) order by id", (Object) readIds.toArray(UUID[]::new));
  }

  @Override
  public List<CaseCopy> all() {
    return query("order by day, id");
  }

  @Override
  public List<CaseCopy> whoseRead(Predicate<Read> fits) {
    List<CaseCopy> found = new ArrayList<>();
    jdbc.query(
        VISIBLE + "order by day, id",
        row -> {
          CaseCopy copy = copy(row);
          if (content(copy, row.getBytes("sealed"), List.of())
              .filter(content -> fits.test(content.read()))
              .isPresent()) {
            found.add(copy);
          }
        });
    return found;
  }

  private Optional<CaseCopy.Content> content(CaseCopy copy, byte[] sealed, List<ReadImage> images) {
    try {
      return Optional.of(
          CopyContent.from(
              sealing.open(
                  key(copy.caseId(), copy.id()), sealed, CopyContent.context(copy.id(), "content")),
              images));
    } catch (KeyDestroyed gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<CaseCopy> find(UUID copyId) {
    return query("and id = ?", copyId).stream().findFirst();
  }

  private List<CaseCopy> query(String where, Object... values) {
    return jdbc.query(VISIBLE + where, (row, n) -> copy(row), values);
  }

  private static CaseCopy copy(ResultSet row) throws SQLException {
    return new CaseCopy(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("read_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("collected_at").toInstant(),
        row.getTimestamp("copied_at").toInstant(),
        row.getString("copied_by"),
        CaseCopy.Basis.valueOf(row.getString("basis")),
        row.getString("sha256"),
        row.getInt("pictures"));
  }

  @Override
  public Optional<CaseCopy.Content> open(UUID copyId) {
    Optional<CaseCopy> copy = find(copyId);
    if (copy.isEmpty()) {
      return Optional.empty();
    }
    KeyScope key = key(copy.get().caseId(), copyId);
    try {
      byte[] sealed =
          jdbc.queryForObject("select sealed from case_copies where id = ?", byte[].class, copyId);
      List<ReadImage> images =
          jdbc.query(
              "select * from case_copy_pictures where copy_id = ? order by number",
              (row, n) ->
                  new ReadImage(
                      ReadImage.Role.valueOf(row.getString("role")),
                      row.getString("media_type"),
                      sealing.open(
                          key,
                          row.getBytes("sealed"),
                          CopyContent.context(copyId, "picture " + row.getInt("number")))),
              copyId);
      return content(copy.get(), Objects.requireNonNull(sealed), images);
    } catch (KeyDestroyed gone) {
      return Optional.empty();
    }
  }

  @Override
  public Set<UUID> copiedOf(LocalDate day, UUID caseId) {
    return Set.copyOf(
        jdbc.queryForList(
            "select read_id from case_copies where day = ? and case_id = ?",
            UUID.class,
            day,
            caseId));
  }

  @Override
  public void custody(UUID caseId, UUID copyId, Instant at, String by, String act, String about) {
    jdbc.update(
        "insert into case_custody (case_id, copy_id, at, by_whom, act, about) values (?, ?, ?, ?, ?, ?)",
        caseId,
        copyId,
        Timestamp.from(at),
        by,
        act,
        about);
  }

  @Override
  public List<CaseCopy.Custody> custody(UUID caseId, long upTo) {
    return jdbc.query(
        "select * from case_custody where case_id = ? and seq <= ? order by seq",
        (row, n) ->
            new CaseCopy.Custody(
                row.getLong("seq"),
                row.getObject("copy_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by_whom"),
                row.getString("act"),
                row.getString("about")),
        caseId,
        upTo);
  }

  @Override
  public String store() {
    return "case files";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return 0;
  }

  @Override
  public long remaining(LocalDate day) {
    return 0;
  }

  /** A file's copies have a schedule of their own. */
  @Override
  public Optional<LocalDate> oldest() {
    return Optional.empty();
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return 0;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return 0;
  }
}
