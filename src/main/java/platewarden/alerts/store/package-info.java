/** Alerts in PostgreSQL, what was read and listed sealed under the read's day. */
@NullMarked
package platewarden.alerts.store;

import org.jspecify.annotations.NullMarked;
