/** Destruction over HTTP. */
@NullMarked
package platewarden.destruction.web;

import org.jspecify.annotations.NullMarked;
