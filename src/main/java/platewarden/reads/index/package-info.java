/** The searchable copy of reads in Elasticsearch. */
@NullMarked
package platewarden.reads.index;

import org.jspecify.annotations.NullMarked;
