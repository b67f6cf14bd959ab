/** The 40 controls over the whole population, and the audit pack that is made of them. */
@NullMarked
package platewarden.audit.controls;

import org.jspecify.annotations.NullMarked;
