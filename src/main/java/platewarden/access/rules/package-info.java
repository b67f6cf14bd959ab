/** What the rules of access are asked, and how their answers are weighed. */
@NullMarked
package platewarden.access.rules;

import org.jspecify.annotations.NullMarked;
