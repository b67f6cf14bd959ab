package platewarden.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/**
 * What a task's form asks. An answer to anything else would become a variable by which a later step
 * acts, the record's id among them: one record would be decided on, and another acted upon.
 */
final class FormQuestions {

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /**
   * Keeps the answers to what the form asks. What the form only showed and came back unchanged is
   * left out.
   *
   * @throws Refused when there is an answer to something else
   */
  void keepAsked(VariableMap answers, TaskEntity task, TaskRules rules) {
    Set<String> asked =
        known.computeIfAbsent(
            task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey(), key -> read(task));
    for (String name : Set.copyOf(answers.keySet())) {
      if (asked.contains(name)) {
        continue;
      }
      if (!Objects.equals(answers.get(name), task.getVariable(name))) {
        throw new Refused(
            Refused.Kind.FORBIDDEN,
            new Refusal(
                rules.clauses().isEmpty() ? Clause.of("13.824 subd. 7(c)") : rules.clauses().get(0),
                "a task is answered with what its form asks",
                "The answer has something that the form does not ask",
                "answer the form, and nothing else"));
      }
      answers.remove(name);
    }
  }

  private Set<String> read(TaskEntity task) {
    try (InputStream form =
        Context.getCommandContext()
            .runWithoutAuthorization(
                () ->
                    Context.getProcessEngineConfiguration()
                        .getFormService()
                        .getDeployedTaskForm(task.getId()))) {
      Set<String> keys = new HashSet<>();
      collect(json.readTree(form), keys);
      return Set.copyOf(keys);
    } catch (IOException e) {
      throw new UncheckedIOException("A form cannot be read", e);
    }
  }

  private static void collect(JsonNode node, Set<String> keys) {
    for (JsonNode component : node.path("components")) {
      boolean shown =
          component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
      if (component.path("key").isTextual() && !shown) {
        keys.add(component.path("key").asText());
      }
      collect(component, keys);
    }
  }
}
