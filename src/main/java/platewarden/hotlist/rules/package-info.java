/** What the rules of entries are asked. */
@NullMarked
package platewarden.hotlist.rules;

import org.jspecify.annotations.NullMarked;
