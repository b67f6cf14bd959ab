/** The rules of destruction. */
@NullMarked
package platewarden.destruction.rules;

import org.jspecify.annotations.NullMarked;
