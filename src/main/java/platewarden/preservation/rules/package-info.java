/** The rules of preservation. */
@NullMarked
package platewarden.preservation.rules;

import org.jspecify.annotations.NullMarked;
