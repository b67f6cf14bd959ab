/** The records of access in PostgreSQL. */
@NullMarked
package platewarden.access.store;

import org.jspecify.annotations.NullMarked;
