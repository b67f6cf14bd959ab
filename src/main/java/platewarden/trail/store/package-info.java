/** The log's rows and its signing key. */
@NullMarked
package platewarden.trail.store;

import org.jspecify.annotations.NullMarked;
