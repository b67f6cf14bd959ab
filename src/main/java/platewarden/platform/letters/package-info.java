/** Letters and documents: a template with a version becomes a PDF. */
@NullMarked
package platewarden.platform.letters;

import org.jspecify.annotations.NullMarked;
