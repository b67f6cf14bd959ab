/** Sharing over HTTP. */
@NullMarked
package platewarden.sharing.web;

import org.jspecify.annotations.NullMarked;
