/** List versions and their files, sealed. */
@NullMarked
package platewarden.hotlist.store;

import org.jspecify.annotations.NullMarked;
