/** What the rules of sharing are asked. */
@NullMarked
package platewarden.sharing.rules;

import org.jspecify.annotations.NullMarked;
