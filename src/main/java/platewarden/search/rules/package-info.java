/** The rules of search. */
@NullMarked
package platewarden.search.rules;

import org.jspecify.annotations.NullMarked;
