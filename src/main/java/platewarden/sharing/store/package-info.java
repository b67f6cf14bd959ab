/** Shares in PostgreSQL, sealed. */
@NullMarked
package platewarden.sharing.store;

import org.jspecify.annotations.NullMarked;
