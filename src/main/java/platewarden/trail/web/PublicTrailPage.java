package platewarden.trail.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import platewarden.platform.web.Page;
import platewarden.trail.PublicTrail;
import platewarden.trail.TrailLog;

/** {@code /public/trail}: the audit trail for the public, as a page and as data. */
@Page
class PublicTrailPage {

  private static final int ON_A_PAGE = 50;
  private static final int AS_DATA = 1_000;

  private final PublicTrail trail;
  private final TrailLog log;

  PublicTrailPage(PublicTrail trail, TrailLog log) {
    this.trail = trail;
    this.log = log;
  }

  @Hidden
  @GetMapping("/public/trail")
  String page(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    List<PublicTrail.Row> rows = trail.rows(before, ON_A_PAGE);
    model.addAttribute("rows", rows);
    model.addAttribute("size", log.size());
    model.addAttribute("older", older(rows));
    model.addAttribute("newest", before >= log.size());
    return "public/trail";
  }

  /**
   * Entries, the newest first.
   *
   * @param next the value of {@code before} for the next part; 0 at the end
   */
  record Part(long size, long next, List<PublicTrail.Row> entries) {}

  /** The same as JSON, 1,000 at once; {@code before} is an index. */
  @GetMapping(path = "/public/trail.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Part json(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    List<PublicTrail.Row> rows = trail.rows(before, AS_DATA);
    return new Part(log.size(), older(rows), rows);
  }

  /** The same as CSV. */
  @GetMapping(path = "/public/trail.csv", produces = "text/csv;charset=UTF-8")
  @ResponseBody
  String csv(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) throws IOException {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter out = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      out.printRecord("index", "time", "action", "outcome", "clause", "account", "subject");
      for (PublicTrail.Row row : trail.rows(before, AS_DATA)) {
        Stream<Object> cells =
            Stream.of(row.action(), row.outcome(), row.clause(), row.account(), row.subject())
                .map(PublicTrail.Cell::text);
        out.printRecord(Stream.concat(Stream.of(row.index(), row.time()), cells));
      }
    }
    return csv.toString();
  }

  private static long older(List<PublicTrail.Row> rows) {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).index();
  }
}
