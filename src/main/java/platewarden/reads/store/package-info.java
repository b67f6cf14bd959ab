/** The rows and pictures of reads. */
@NullMarked
package platewarden.reads.store;

import org.jspecify.annotations.NullMarked;
