package platewarden.platform.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Person;

/**
 * What a person submitted with a task.
 *
 * @param by who, with the groups as roles
 * @param taskId the engine's id of the task
 * @param step the task's id in the model
 * @param businessKey the id of the record
 * @param values what becomes a process variable; a listener may take a value out and add none
 * @param notes reasons and references, which never become variables
 */
public record FormAnswer(
    Person by,
    String taskId,
    String step,
    String businessKey,
    Map<String, @Nullable Object> values,
    Map<String, String> notes) {

  /** Copies the notes; the values are the engine's own map. */
  public FormAnswer {
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** The text under this name, null when there is none. */
  public @Nullable String text(String name) {
    return values.get(name) instanceof String text ? text : null;
  }
}
