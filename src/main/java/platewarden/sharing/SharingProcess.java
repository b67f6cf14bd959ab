package platewarden.sharing;

import java.util.UUID;

/** The process that carries a share from person to person. */
public interface SharingProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID shareId);

  /** Tells it that the recipient confirmed; nobody waiting is no error. */
  void confirmed(UUID shareId);
}
