/** The register of readers in PostgreSQL. */
@NullMarked
package platewarden.readers.store;

import org.jspecify.annotations.NullMarked;
