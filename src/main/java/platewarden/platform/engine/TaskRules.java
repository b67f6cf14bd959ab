package platewarden.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;

/**
 * The properties that a step carries in the model.
 *
 * @param clauses what it is done under
 * @param notBy who may not do it: {@code requester}, {@code subject}, {@code Task_X}, {@code
 *     unit:group}
 * @param decision the variable that carries the decision, null when there is none
 */
record TaskRules(List<Clause> clauses, Set<String> notBy, @Nullable String decision) {

  static TaskRules of(Element step) {
    Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(step);
    Map<String, String> given = properties == null ? Map.of() : properties;
    return new TaskRules(
        split(given.get("clause"), ";").map(Clause::of).toList(),
        split(given.get("notBy"), "\\s+").collect(Collectors.toUnmodifiableSet()),
        given.get("decision"));
  }

  private static Stream<String> split(@Nullable String text, String by) {
    return text == null
        ? Stream.of()
        : Arrays.stream(text.split(by, -1)).map(String::strip).filter(part -> !part.isEmpty());
  }
}
