/** Where the register of cases comes from: a folder of files, or the department's own register. */
@NullMarked
package platewarden.investigation.route;

import org.jspecify.annotations.NullMarked;
