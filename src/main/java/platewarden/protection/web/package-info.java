/** Private requests over HTTP: pages and interface for participants, and for the named few. */
@NullMarked
package platewarden.protection.web;

import org.jspecify.annotations.NullMarked;
