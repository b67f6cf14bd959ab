/** The records as the controls ask them, and the packs, in PostgreSQL. */
@NullMarked
package platewarden.audit.controls.store;

import org.jspecify.annotations.NullMarked;
