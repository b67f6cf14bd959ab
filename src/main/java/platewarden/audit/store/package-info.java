/** Audits in PostgreSQL. */
@NullMarked
package platewarden.audit.store;

import org.jspecify.annotations.NullMarked;
