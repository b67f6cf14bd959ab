package platewarden.audit.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.stereotype.Component;
import platewarden.audit.Diagram;
import platewarden.audit.Diagram.Flow;
import platewarden.audit.Diagram.Kind;
import platewarden.audit.Diagram.Shape;
import platewarden.audit.Diagrams;

/** Draws models from the coordinates that they carry. */
@Component
class DiagramsOfTheEngine implements Diagrams {

  private static final double MARGIN = 24;
  private static final double LABEL = 30;

  private final RepositoryService repository;
  private final Map<String, Diagram> drawn = new ConcurrentHashMap<>();

  DiagramsOfTheEngine(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Optional<Diagram> of(String definition) {
    try {
      return Optional.of(
          drawn.computeIfAbsent(definition, id -> draw(repository.getBpmnModelInstance(id))));
    } catch (NullValueException none) {
      return Optional.empty();
    }
  }

  private static Diagram draw(BpmnModelInstance model) {
    List<Shape> shapes = new ArrayList<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof FlowNode node) {
        Bounds at = shape.getBounds();
        shapes.add(
            new Shape(
                node.getId(),
                kind(node),
                Objects.requireNonNullElse(node.getName(), ""),
                at.getX(),
                at.getY(),
                at.getWidth(),
                at.getHeight()));
      }
    }
    List<Flow> flows =
        model.getModelElementsByType(BpmnEdge.class).stream()
            .map(DiagramsOfTheEngine::points)
            .map(Flow::new)
            .toList();
    double left = shapes.stream().mapToDouble(Shape::x).min().orElse(0) - MARGIN;
    double top = shapes.stream().mapToDouble(Shape::y).min().orElse(0) - MARGIN;
    double right = shapes.stream().mapToDouble(it -> it.x() + it.width()).max().orElse(0);
    double foot = shapes.stream().mapToDouble(it -> it.y() + it.height()).max().orElse(0);
    return new Diagram(
        left, top, right - left + MARGIN, foot - top + LABEL + MARGIN, shapes, flows);
  }

  private static String points(BpmnEdge edge) {
    return edge.getWaypoints().stream()
        .map(point -> String.format(Locale.ROOT, "%.0f,%.0f", point.getX(), point.getY()))
        .collect(Collectors.joining(" "));
  }

  private static Kind kind(BaseElement node) {
    if (node instanceof Activity) {
      return Kind.TASK;
    }
    if (node instanceof Gateway) {
      return Kind.GATEWAY;
    }
    return node instanceof EndEvent || !(node instanceof Event) ? Kind.END : Kind.EVENT;
  }
}
