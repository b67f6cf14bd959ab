/** Hotlists over HTTP. */
@NullMarked
package platewarden.hotlist.web;

import org.jspecify.annotations.NullMarked;
