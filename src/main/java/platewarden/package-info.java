/** Platewarden: case management for a license plate reader program under Minn. Stat. 13.824. */
@NullMarked
package platewarden;

import org.jspecify.annotations.NullMarked;
