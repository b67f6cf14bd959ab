/** The process biennial-audit on the engine. */
@NullMarked
package platewarden.audit.process;

import org.jspecify.annotations.NullMarked;
