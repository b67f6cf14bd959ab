/** Access over HTTP. */
@NullMarked
package platewarden.access.web;

import org.jspecify.annotations.NullMarked;
