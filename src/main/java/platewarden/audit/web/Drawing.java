package platewarden.audit.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import platewarden.audit.Diagram;
import platewarden.audit.HistoryStep;
import platewarden.audit.ProcessHistory;

/**
 * A model with what an instance did: which steps were done, which wait, and how long after the
 * start each was come to. What is drawn stands in words in the table below it.
 *
 * @param box of the drawing, as SVG wants it
 */
record Drawing(String box, double width, double height, List<Node> nodes, List<String> flows) {

  private static final int LETTERS = 17;
  private static final int LINES = 4;

  /** A step with its state and its words. */
  record Node(Diagram.Shape shape, String state, String time, List<Line> lines) {

    /** A gateway's corners. */
    public String corners() {
      double x = shape.x();
      double y = shape.y();
      double w = shape.width();
      double h = shape.height();
      return String.format(
          Locale.ROOT,
          "%.0f,%.0f %.0f,%.0f %.0f,%.0f %.0f,%.0f",
          x + w / 2,
          y,
          x + w,
          y + h / 2,
          x + w / 2,
          y + h,
          x,
          y + h / 2);
    }
  }

  /** A line of a name, at its height. */
  record Line(String text, double y) {}

  static Drawing of(Diagram diagram, ProcessHistory history, Instant now) {
    List<Node> nodes = new ArrayList<>();
    for (Diagram.Shape shape : diagram.shapes()) {
      List<HistoryStep> visits =
          history.steps().stream().filter(step -> step.step().equals(shape.step())).toList();
      nodes.add(node(shape, visits, history.line().startedAt(), now));
    }
    return new Drawing(
        String.format(
            Locale.ROOT,
            "%.0f %.0f %.0f %.0f",
            diagram.left(),
            diagram.top(),
            diagram.width(),
            diagram.height()),
        diagram.width(),
        diagram.height(),
        nodes,
        diagram.flows().stream().map(Diagram.Flow::points).toList());
  }

  private static Node node(
      Diagram.Shape shape, List<HistoryStep> visits, Instant start, Instant now) {
    HistoryStep last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
    if (last == null) {
      boolean way = shape.kind() == Diagram.Kind.GATEWAY;
      return new Node(shape, way ? "pw-node-plain" : "pw-node-open", "", lines(shape));
    }
    if (last.endedAt() == null) {
      boolean late = last.late(now);
      return new Node(
          shape, late ? "pw-node-late" : "pw-node-waits", late ? "late" : "waiting", lines(shape));
    }
    String state = last.canceled() ? "pw-node-left" : "pw-node-done";
    String time = "+" + AuditWords.took(start, last.startedAt());
    return new Node(shape, state, time, lines(shape));
  }

  /** Names of tasks stand in the middle of them, others below. */
  private static List<Line> lines(Diagram.Shape shape) {
    List<String> words = wrap(shape.name());
    boolean inside = shape.kind() == Diagram.Kind.TASK;
    double first =
        inside
            ? shape.y() + shape.height() / 2 - (words.size() - 1) * 7 + 4
            : shape.y() + shape.height() + 13;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Line(words.get(i), first + i * 14));
    }
    return lines;
  }

  private static List<String> wrap(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (line.length() > 0
          && line.length() + word.length() >= LETTERS
          && lines.size() < LINES - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
