package platewarden.audit;

import java.util.List;

/**
 * A process model as it is drawn. Lengths are those of the model.
 *
 * @param left of what is drawn
 * @param top of what is drawn
 */
public record Diagram(
    double left, double top, double width, double height, List<Shape> shapes, List<Flow> flows) {

  /** Copies the lists. */
  public Diagram {
    shapes = List.copyOf(shapes);
    flows = List.copyOf(flows);
  }

  /** What a thing is drawn as. */
  public enum Kind {
    TASK,
    EVENT,
    END,
    GATEWAY
  }

  /** A step. */
  public record Shape(
      String step, Kind kind, String name, double x, double y, double width, double height) {

    /** The middle, from left to right. */
    public double middle() {
      return x + width / 2;
    }
  }

  /** A flow between steps, as points {@code x,y x,y}. */
  public record Flow(String points) {}
}
