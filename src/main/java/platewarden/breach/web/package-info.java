/** Breaches over HTTP. */
@NullMarked
package platewarden.breach.web;

import org.jspecify.annotations.NullMarked;
