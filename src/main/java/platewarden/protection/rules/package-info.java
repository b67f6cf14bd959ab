/** What rules/protection.drl decides. */
@NullMarked
package platewarden.protection.rules;

import org.jspecify.annotations.NullMarked;
