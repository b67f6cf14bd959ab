/** What was searched, sealed. */
@NullMarked
package platewarden.search.store;

import org.jspecify.annotations.NullMarked;
