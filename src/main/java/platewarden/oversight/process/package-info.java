/** The review of a finding on the engine. */
@NullMarked
package platewarden.oversight.process;

import org.jspecify.annotations.NullMarked;
