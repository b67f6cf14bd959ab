/** Counts of stripped fields in PostgreSQL, and the sealed files of the quarantine. */
@NullMarked
package platewarden.intake.store;

import org.jspecify.annotations.NullMarked;
