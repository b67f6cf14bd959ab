package platewarden.audit.controls;

import platewarden.audit.Period;

/** What a control looks at that no query can: it computes. */
public interface LookFurther {

  /** Which control it is a part of. */
  int control();

  /** The same, with what was found beside. */
  Evidence.Found look(Period period, Evidence.Found found);
}
