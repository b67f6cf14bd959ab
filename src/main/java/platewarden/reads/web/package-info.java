/** What the compliance page says of the gateway to the reads. */
@NullMarked
package platewarden.reads.web;

import org.jspecify.annotations.NullMarked;
