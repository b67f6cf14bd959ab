/** Oversight over HTTP. */
@NullMarked
package platewarden.oversight.web;

import org.jspecify.annotations.NullMarked;
