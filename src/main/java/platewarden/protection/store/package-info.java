/** The tokens of protected vehicles in PostgreSQL. */
@NullMarked
package platewarden.protection.store;

import org.jspecify.annotations.NullMarked;
