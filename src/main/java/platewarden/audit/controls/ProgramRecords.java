package platewarden.audit.controls;

import java.util.List;

/** The register of the program. Added to, never changed. */
public interface ProgramRecords {

  /** Adds one, in the caller's transaction. */
  void add(ProgramRecord entered);

  /** All, in the order in which they were entered. */
  List<ProgramRecord> all();
}
