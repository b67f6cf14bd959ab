/** The rule book: Drools reads rules/*.drl, and nothing else in the project does. */
@NullMarked
package platewarden.platform.rules;

import org.jspecify.annotations.NullMarked;
