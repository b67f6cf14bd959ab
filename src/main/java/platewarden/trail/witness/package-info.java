/** Asks witnesses outside for their cosignatures (C2SP tlog-witness). */
@NullMarked
package platewarden.trail.witness;

import org.jspecify.annotations.NullMarked;
