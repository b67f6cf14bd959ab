package platewarden.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Who may claim and complete a task. Besides what the task says ({@code notBy}), two things hold
 * everywhere: nobody decides on a record of which they are the subject, and nobody decides on a
 * request they made, the chief and the commander included.
 */
final class SeparationOfDuties {

  private static final Clause ROLES = Clause.of("13.824 subd. 7(c)");

  private final Supplier<Map<String, DeclaresProcess>> processes;

  SeparationOfDuties(Supplier<Map<String, DeclaresProcess>> processes) {
    this.processes = processes;
  }

  /** Who is at the door, as the gateway told the engine; nobody when it did not. */
  static Optional<Person> atTheDoor() {
    Authentication authentication = Context.getCommandContext().getAuthentication();
    if (authentication == null || authentication.getUserId() == null) {
      return Optional.empty();
    }
    List<String> groups = authentication.getGroupIds();
    return Optional.of(
        new Person(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)));
  }

  /**
   * Lets the person take the task.
   *
   * @throws Refused FORBIDDEN under the task's first clause
   */
  void check(TaskEntity task, TaskRules rules) {
    Clause clause = rules.clauses().isEmpty() ? ROLES : rules.clauses().get(0);
    Person person = atTheDoor().orElse(null);
    String why = person == null ? "nobody is signed in" : objection(task, rules, person);
    if (why != null) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          new Refusal(
              clause,
              "nobody grants or reviews their own access, and only the duty's own group decides",
              why,
              "somebody else of the group has to take this task"));
    }
  }

  private @Nullable String objection(TaskEntity task, TaskRules rules, Person person) {
    if (task.getAssignee() != null && !task.getAssignee().equals(person.username())) {
      return "the task is with somebody else; a task is claimed by who does it";
    }
    Set<String> groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    if (groups.stream().noneMatch(person::has)) {
      return "this step belongs to " + String.join(", ", groups.stream().sorted().toList());
    }
    DeclaresProcess process = processes.get().get(processOf(task));
    String businessKey = task.getProcessInstance().getBusinessKey();
    RecordParties parties =
        process == null || businessKey == null ? null : process.parties(businessKey).orElse(null);
    if (parties == null) {
      return "whom this record is about is not known";
    }
    if (parties.subjects().contains(person.username())) {
      return "you are the subject of this record";
    }
    if (parties.requester().equals(person.username())) {
      return "you made this request";
    }
    return rules.notBy().stream()
        .map(rule -> objection(rule, task, person))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String objection(String rule, TaskEntity task, Person person) {
    if (rule.startsWith("unit:")) {
      String unit = rule.substring("unit:".length());
      return person.has(unit) ? "a member of " + unit + " may not take this step" : null;
    }
    if (rule.startsWith("Task_")) {
      return completedBy(task.getProcessInstanceId(), rule, person.username())
          ? "you completed an earlier step of this record"
          : null;
    }
    return switch (rule) {
      case "requester", "subject" -> null; // held above, for every task
      default -> "the model forbids this step to '" + rule + "', which nobody understands";
    };
  }

  private static boolean completedBy(String instance, String step, String username) {
    CommandContext context = Context.getCommandContext();
    // The person's own permissions must not hide the step that they completed.
    return context.runWithoutAuthorization(
        () ->
            context
                    .getProcessEngineConfiguration()
                    .getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey(step)
                    .taskAssignee(username)
                    .finished()
                    .count()
                > 0);
  }

  static String processOf(TaskEntity task) {
    return task.getProcessDefinition().getKey();
  }
}
