/** The duty calendar: what comes round by the calendar and is begun without anybody's asking. */
@NullMarked
package platewarden.platform.duties;

import org.jspecify.annotations.NullMarked;
