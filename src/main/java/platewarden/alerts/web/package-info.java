/** Alerts over HTTP: pages, the API and the stream. */
@NullMarked
package platewarden.alerts.web;

import org.jspecify.annotations.NullMarked;
