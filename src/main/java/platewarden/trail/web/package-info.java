/** The trail over HTTP. */
@NullMarked
package platewarden.trail.web;

import org.jspecify.annotations.NullMarked;
