/** Asks rules/matching.drl. */
@NullMarked
package platewarden.alerts.rules;

import org.jspecify.annotations.NullMarked;
