/** What the rules of tracking are asked, and how their answers are weighed. */
@NullMarked
package platewarden.investigation.rules;

import org.jspecify.annotations.NullMarked;
