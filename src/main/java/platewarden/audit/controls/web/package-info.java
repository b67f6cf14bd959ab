/** The controls, the packs and the register of the program over HTTP. */
@NullMarked
package platewarden.audit.controls.web;

import org.jspecify.annotations.NullMarked;
