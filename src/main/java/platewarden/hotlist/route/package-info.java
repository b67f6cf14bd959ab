/** Files dropped into a folder become list versions. */
@NullMarked
package platewarden.hotlist.route;

import org.jspecify.annotations.NullMarked;
