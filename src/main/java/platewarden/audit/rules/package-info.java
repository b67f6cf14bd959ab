/** Asks rules/audit.drl. */
@NullMarked
package platewarden.audit.rules;

import org.jspecify.annotations.NullMarked;
