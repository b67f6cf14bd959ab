package platewarden.audit;

/** Keeps what a person wrote as a reason with a task, sealed. */
public interface KeepAuditNotes {

  /** Keeps it, in the caller's transaction. */
  void keep(String taskId, String key, String text, String by);
}
