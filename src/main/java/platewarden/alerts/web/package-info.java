/** Alerts over HTTP, and as they come. */
@NullMarked
package platewarden.alerts.web;

import org.jspecify.annotations.NullMarked;
