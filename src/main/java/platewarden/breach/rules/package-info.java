/** Asks rules/breach.drl. */
@NullMarked
package platewarden.breach.rules;

import org.jspecify.annotations.NullMarked;
