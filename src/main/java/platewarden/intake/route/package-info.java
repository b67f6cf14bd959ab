/** Camel routes of reads, and one adapter for each format that readers speak. */
@NullMarked
package platewarden.intake.route;

import org.jspecify.annotations.NullMarked;
