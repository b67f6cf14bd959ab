/** The processes manual-hotlist-entry, amber-alert and hotlist-attention on the engine. */
@NullMarked
package platewarden.hotlist.process;

import org.jspecify.annotations.NullMarked;
