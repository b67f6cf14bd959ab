/**
 * The law as data: clauses, the readings and numbers in force on a day, and the refusal that names
 * its clause.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package platewarden.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
