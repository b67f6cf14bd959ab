package platewarden.breach;

/** Keeps what a person wrote as a reason with a task, sealed. */
public interface KeepBreachNotes {

  /** Keeps it, in the caller's transaction. */
  void keep(String taskId, String key, String text, String by);
}
