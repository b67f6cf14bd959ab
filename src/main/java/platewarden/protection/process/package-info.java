/** What the engine runs for private requests. */
@NullMarked
package platewarden.protection.process;

import org.jspecify.annotations.NullMarked;
