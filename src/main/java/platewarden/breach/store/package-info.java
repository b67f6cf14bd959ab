/** Breaches in PostgreSQL, sealed. */
@NullMarked
package platewarden.breach.store;

import org.jspecify.annotations.NullMarked;
