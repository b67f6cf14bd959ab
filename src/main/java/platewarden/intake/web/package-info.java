/** The addresses that readers send to, and how they prove who they are. */
@NullMarked
package platewarden.intake.web;

import org.jspecify.annotations.NullMarked;
