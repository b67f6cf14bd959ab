/** The process breach-notification on the engine. */
@NullMarked
package platewarden.breach.process;

import org.jspecify.annotations.NullMarked;
