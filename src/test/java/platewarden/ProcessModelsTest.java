package platewarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.DeclaresProcess;

/** Every model keeps the conventions that the engine's guards and the auditor's page rely on. */
class ProcessModelsTest {

  private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z]\\w*)}");
  private static final Pattern CLOCK =
      Pattern.compile("\\$\\{([a-z]\\w*)\\.([a-z]\\w*)\\([a-z]\\w*\\)}");
  private static final Pattern CONDITION =
      Pattern.compile("\\$\\{([a-z]\\w*) == ('[A-Z_]+'|true|false)( \\|\\| \\1 == '[A-Z_]+')*}");

  private static final Map<Class<?>, String> IDS =
      Map.of(
          StartEvent.class, "StartEvent_[A-Z]\\w+",
          EndEvent.class, "EndEvent_[A-Z]\\w+",
          Task.class, "Task_[A-Z]\\w+",
          Gateway.class, "Gateway_[A-Z]\\w+",
          SequenceFlow.class, "Flow_[A-Z]\\w+",
          IntermediateCatchEvent.class, "(Event|Timer)_[A-Z]\\w+",
          BoundaryEvent.class, "(Event|Timer)_[A-Z]\\w+");

  private static final Set<String> FORM_PARTS =
      Set.of(
          "text",
          "textfield",
          "number",
          "checkbox",
          "radio",
          "select",
          "textarea",
          "datetime",
          "group",
          "spacer",
          "separator");

  @Test
  void there_are_models() {
    assertThat(models()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_model_keeps_the_conventions() {
    return models().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> each_form_is_what_the_task_list_can_show() {
    return files(".form").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> checkForm(file)));
  }

  private static void check(Path file) throws IOException {
    BpmnModelInstance model;
    try (InputStream in = Files.newInputStream(file)) {
      model = Bpmn.readModelFromStream(in);
    }
    Bpmn.validateModel(model);
    Process process = model.getModelElementsByType(Process.class).iterator().next();

    assertThat(process.getId()).isEqualTo(folder(file).getFileName().toString());
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(process.getDocumentations()).isNotEmpty();
    IDS.forEach(
        (type, id) -> {
          for (var element : process.getFlowElements()) {
            if (type.isInstance(element)) {
              assertThat(element.getId()).matches(id);
            }
          }
        });
    assertThat(model.getModelElementsByType(FlowNode.class))
        .allSatisfy(node -> assertThat(node.getDiagramElement()).isInstanceOf(BpmnShape.class));
    model
        .getModelElementsByType(Message.class)
        .forEach(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    assertThat(Files.readString(file))
        .doesNotContain("<bpmn:script", "camunda:script", "camunda:class=", "camunda:expression=")
        .doesNotContain("camunda:assignee", "camunda:candidateUsers", "Listener", "inputOutput");

    process.getFlowElements().stream()
        .filter(Activity.class::isInstance)
        .forEach(ProcessModelsTest::checkTask);
    checkAutomaticSteps(model);
    checkUserTasks(model, folder(file));
    checkWaitsAndChoices(model, declaration(process.getId()));
  }

  private static void checkTask(FlowElement task) {
    assertThat(task.getName())
        .as(task.getId())
        .hasSizeLessThanOrEqualTo(30)
        .matches("[A-Z][a-z]+ .+");
    assertThat(properties(task).get("clause")).as("clause of %s", task.getId()).isNotBlank();
  }

  private static void checkAutomaticSteps(BpmnModelInstance model) {
    Map<String, String> beans = new TreeMap<>();
    model
        .getModelElementsByType(ServiceTask.class)
        .forEach(it -> beans.put(it.getId(), it.getCamundaDelegateExpression()));
    model
        .getModelElementsByType(SendTask.class)
        .forEach(it -> beans.put(it.getId(), it.getCamundaDelegateExpression()));
    model
        .getModelElementsByType(BusinessRuleTask.class)
        .forEach(it -> beans.put(it.getId(), it.getCamundaDelegateExpression()));
    assertThat(beans).isNotEmpty();
    beans.forEach(
        (step, expression) -> {
          var bean = BEAN.matcher(String.valueOf(expression));
          assertThat(bean.matches()).as("%s: %s", step, expression).isTrue();
          assertThat(steps()).as("the bean of %s", step).contains(bean.group(1));
        });
    model.getModelElementsByType(TimerEventDefinition.class).stream()
        .filter(timer -> timer.getTimeDate() != null)
        .forEach(timer -> checkClock(timer.getTimeDate().getTextContent()));
  }

  private static void checkClock(String expression) {
    var clock = CLOCK.matcher(expression);
    assertThat(clock.matches()).as(expression).isTrue();
    Class<?> type =
        Objects.requireNonNull(components().get(clock.group(1)), "no bean " + clock.group(1));
    assertThat(Stream.of(type.getMethods()).map(java.lang.reflect.Method::getName))
        .contains(clock.group(2));
  }

  private static void checkUserTasks(BpmnModelInstance model, Path folder) throws IOException {
    Set<String> roles = realmRoles();
    Set<String> forms = new TreeSet<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      assertThat(roles)
          .as("the group of %s", task.getId())
          .containsAll(task.getCamundaCandidateGroupsList());
      assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
      assertThat(folder.resolve(task.getCamundaFormRef() + ".form")).exists();
      forms.add(task.getCamundaFormRef() + ".form");
      checkClock(task.getCamundaDueDate());
      assertThat(properties(task).get("decision")).as("decision of %s", task.getId()).isNotBlank();
    }
    try (Stream<Path> there = Files.list(folder)) {
      assertThat(there.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".form")))
          .as("each form belongs to a task")
          .containsExactlyInAnyOrderElementsOf(forms);
    }
  }

  private static void checkWaitsAndChoices(BpmnModelInstance model, Set<String> variables) {
    model
        .getModelElementsByType(EventBasedGateway.class)
        .forEach(
            wait ->
                assertThat(wait.getSucceedingNodes().list())
                    .as("%s also watches a clock", wait.getId())
                    .anyMatch(node -> node.getId().startsWith("Timer_")));
    for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
        assertThat(gateway.getDefault()).as("the cautious way of %s", gateway.getId()).isNotNull();
      }
    }
    for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
      var compared = CONDITION.matcher(condition.getTextContent());
      assertThat(compared.matches()).as(condition.getTextContent()).isTrue();
      assertThat(variables).contains(compared.group(1));
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      assertThat(variables).contains(properties(task).get("decision"));
    }
  }

  private static void checkForm(Path file) throws IOException {
    JsonNode form = JsonMapper.builder().build().readTree(file.toFile());
    assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    Set<String> variables = declaration(folder(file).getFileName().toString());
    for (JsonNode part : parts(form)) {
      assertThat(FORM_PARTS).contains(part.path("type").asText());
      String key = part.path("key").asText();
      assertThat(key).doesNotContainPattern("(?i)plate|name|address|birth");
      if (!key.isEmpty() && !key.equals("note") && !key.startsWith("kept")) {
        assertThat(variables).as("declared variables").contains(key);
      }
      if (part.path("type").asText().equals("checkbox")) {
        assertThat(part.path("label").asText()).hasSizeLessThanOrEqualTo(75);
      }
    }
  }

  private static List<JsonNode> parts(JsonNode of) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode part : of.path("components")) {
      all.add(part);
      all.addAll(parts(part));
    }
    return all;
  }

  private static Map<String, String> properties(FlowElement element) {
    Map<String, String> all = new TreeMap<>();
    if (element.getExtensionElements() != null) {
      element
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .forEach(
              some -> {
                Collection<CamundaProperty> each = some.getCamundaProperties();
                each.forEach(it -> all.put(it.getCamundaName(), it.getCamundaValue()));
              });
    }
    return all;
  }

  /** The variables that the process of this key declares. */
  private static Set<String> declaration(String key) {
    for (Class<?> type : components().values()) {
      if (DeclaresProcess.class.isAssignableFrom(type)) {
        try {
          Class<?> names = Class.forName(type.getName().replace("Declaration", "Process"));
          if (key.equals(names.getField("KEY").get(null))) {
            return ((Map<?, ?>) names.getField("VARIABLES").get(null))
                .keySet().stream()
                    .map(String::valueOf)
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
          }
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(type + " has no class of names beside it", e);
        }
      }
    }
    throw new AssertionError("No DeclaresProcess for " + key);
  }

  private static Set<String> steps() {
    Set<String> names = new TreeSet<>();
    components()
        .forEach(
            (name, type) -> {
              if (org.camunda.bpm.engine.delegate.JavaDelegate.class.isAssignableFrom(type)) {
                names.add(name);
              }
            });
    return names;
  }

  /** Components by bean name. */
  private static Map<String, Class<?>> components() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Object.class));
    Map<String, Class<?>> all = new TreeMap<>();
    for (var candidate : scanner.findCandidateComponents("platewarden")) {
      String className = String.valueOf(candidate.getBeanClassName());
      if (className.contains(".process.")) {
        try {
          Class<?> type = Class.forName(className);
          Component component = type.getAnnotation(Component.class);
          if (component != null) {
            String name = component.value().isEmpty() ? className : component.value();
            assertThat(all.put(name, type)).as("two beans are called %s", name).isNull();
          }
        } catch (ClassNotFoundException e) {
          throw new AssertionError(e);
        }
      }
    }
    return all;
  }

  private static Set<String> realmRoles() throws IOException {
    JsonNode realm =
        JsonMapper.builder().build().readTree(Path.of("keycloak/lpr-realm.json").toFile());
    Set<String> roles = new TreeSet<>();
    realm.path("roles").path("realm").forEach(role -> roles.add(role.path("name").asText()));
    return roles;
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static List<Path> models() {
    return files(".bpmn").stream().filter(it -> !it.toString().endsWith(".semantic.bpmn")).toList();
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> walk = Files.walk(Path.of("processes"))) {
      return walk.filter(it -> it.toString().endsWith(ending))
          .filter(it -> !it.toString().contains(".tools"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
