/** Findings, shifts and registered plates. */
@NullMarked
package platewarden.oversight.store;

import org.jspecify.annotations.NullMarked;
