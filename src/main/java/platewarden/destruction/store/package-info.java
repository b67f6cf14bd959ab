/** Certificates and unfinished destructions. */
@NullMarked
package platewarden.destruction.store;

import org.jspecify.annotations.NullMarked;
