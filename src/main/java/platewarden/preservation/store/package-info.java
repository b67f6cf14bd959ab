/** Holds, requests and held copies in PostgreSQL. */
@NullMarked
package platewarden.preservation.store;

import org.jspecify.annotations.NullMarked;
