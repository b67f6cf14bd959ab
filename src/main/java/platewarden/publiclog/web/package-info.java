/** The pages for the public. */
@NullMarked
package platewarden.publiclog.web;

import org.jspecify.annotations.NullMarked;
