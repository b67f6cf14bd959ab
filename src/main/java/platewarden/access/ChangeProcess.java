package platewarden.access;

import java.util.UUID;

/** The process that carries a change from person to person. The end of access does not need it. */
public interface ChangeProcess {

  /** Begins, in the caller's transaction; what is in effect now is ended in it. */
  void start(UUID changeId);

  /** Gives the tasks that an account has claimed back to their groups. */
  int giveBackTasksOf(String username);
}
