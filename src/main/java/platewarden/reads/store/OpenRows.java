package platewarden.reads.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.Classification;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Opens sealed rows and pictures; whoever calls it has asked whether they may be seen. */
@Component
class OpenRows {

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Pictures pictures;

  OpenRows(JdbcTemplate jdbc, Sealing sealing, Pictures pictures) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.pictures = pictures;
  }

  /** Opens rows; those that are gone, or whose key is, are left out. */
  List<Read> open(LocalDate day, Collection<UUID> ids) {
    return jdbc
        .query(
            "select * from reads where day = ? and id = any (?::uuid[])",
            (row, number) -> open(day, row),
            day,
            ids.toArray(UUID[]::new))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Read> open(LocalDate day, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    SealedContent content;
    try {
      content =
          SealedContent.from(
              sealing.open(KeyScope.ofDay(day), row.getBytes("sealed"), SealedContent.context(id)));
    } catch (KeyDestroyed gone) {
      return Optional.empty();
    }
    List<ReadImage> images =
        content.pictures().stream()
            .map(picture -> new ReadImage(picture.role(), picture.mediaType(), new byte[0]))
            .toList();
    return Optional.of(
        new Read(
            id,
            row.getString("reader_id"),
            row.getString("source_format"),
            content.sourceEventId(),
            row.getTimestamp("collected_at").toInstant(),
            row.getTimestamp("received_at").toInstant(),
            content.plate(),
            content.region(),
            content.confidence(),
            content.candidates(),
            content.latitude(),
            content.longitude(),
            content.lane(),
            content.direction(),
            images,
            Classification.valueOf(row.getString("classification"))));
  }

  /** A picture of the read, opened; empty when there is none of this number. */
  Optional<ReadImage> picture(Read read, int number) {
    if (number < 0 || number >= read.images().size()) {
      return Optional.empty();
    }
    ReadImage described = read.images().get(number);
    return pictures
        .read(read.day(), read.id(), number)
        .map(bytes -> new ReadImage(described.role(), described.mediaType(), bytes));
  }
}
