package platewarden.audit.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import platewarden.audit.ControlException;
import platewarden.audit.ControlOutcome;
import platewarden.audit.ControlResult;
import platewarden.audit.Period;
import platewarden.law.Clause;
import platewarden.platform.letters.Letters;

/** The report that people read, and the exceptions as a table. */
@Component
class PackReport {

  private static final String TEMPLATE = "audit-pack/report";
  private static final String BEFORE = "controls/saint-paul-2019.tsv";
  private static final int MOST_SHOWN = 40;

  private final Letters letters;
  private final Map<Integer, String[]> before = before();

  PackReport(Letters letters) {
    this.letters = letters;
  }

  String html(Period period, List<ControlResult> results) {
    return letters.html(TEMPLATE, model(period, results));
  }

  byte[] pdf(Period period, List<ControlResult> results) {
    return letters.pdf(TEMPLATE, model(period, results));
  }

  /** Control, subject type, subject, finding, places of the trail. */
  static String tsv(List<ControlResult> results) {
    StringBuilder table = new StringBuilder("control\ttype\tid\tfinding\ttrail\n");
    for (ControlResult result : results) {
      for (ControlException each : result.exceptions()) {
        table
            .append(result.number())
            .append('\t')
            .append(cell(each.subjectType()))
            .append('\t')
            .append(cell(each.subjectId()))
            .append('\t')
            .append(cell(each.finding()))
            .append('\t')
            .append(each.trail())
            .append('\n');
      }
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }

  private Map<String, Object> model(Period period, List<ControlResult> results) {
    Map<String, Object> model = new HashMap<>();
    model.put("from", period.from().toString());
    model.put("to", period.to().toString());
    model.put("asOf", period.asOf().toString());
    model.put("passed", count(results, ControlOutcome.PASS));
    model.put("excepted", count(results, ControlOutcome.EXCEPTION));
    model.put("notApplicable", count(results, ControlOutcome.NOT_APPLICABLE));
    model.put("most", MOST_SHOWN);
    model.put("controls", results.stream().map(this::row).toList());
    model.put(
        "compared",
        results.stream().filter(each -> before.containsKey(each.number())).map(this::row).toList());
    return model;
  }

  private static long count(List<ControlResult> results, ControlOutcome outcome) {
    return results.stream().filter(each -> each.outcome() == outcome).count();
  }

  private Map<String, Object> row(ControlResult result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", result.number());
    row.put("title", result.title());
    row.put(
        "clauses",
        result.clauses().stream().map(Clause::citation).collect(Collectors.joining("; ")));
    row.put("outcome", words(result.outcome()));
    row.put("mark", result.outcome().name());
    row.put("reason", result.reason());
    row.put("rule", result.rule());
    row.put("figures", new ArrayList<>(result.figures().entrySet()));
    row.put("exceptions", result.exceptions().stream().limit(MOST_SHOWN).toList());
    row.put("more", Math.max(0, result.exceptions().size() - MOST_SHOWN));
    row.put("file", name(result.number()));
    String[] then = before.getOrDefault(result.number(), new String[] {"", ""});
    row.put("then", then[0]);
    row.put("thenFound", then[1]);
    return row;
  }

  /** The name of a control's rule in the pack. */
  static String name(int number) {
    return "control-%02d.sql".formatted(number);
  }

  private static String words(ControlOutcome outcome) {
    return switch (outcome) {
      case PASS -> "Pass";
      case EXCEPTION -> "Exception";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  private static Map<Integer, String[]> before() {
    try (InputStream in = PackReport.class.getClassLoader().getResourceAsStream(BEFORE)) {
      if (in == null) {
        throw new IllegalStateException(BEFORE + " is missing");
      }
      Map<Integer, String[]> rows = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split("\t", -1);
        rows.put(Integer.parseInt(cells[0]), new String[] {cells[1], cells[2]});
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
