/** The register of cases. */
@NullMarked
package platewarden.investigation.store;

import org.jspecify.annotations.NullMarked;
