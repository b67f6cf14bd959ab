/** Preservation over HTTP: pages and interface for outsiders without an account, and for staff. */
@NullMarked
package platewarden.preservation.web;

import org.jspecify.annotations.NullMarked;
