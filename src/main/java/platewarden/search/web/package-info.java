/** Search over HTTP: the page. */
@NullMarked
package platewarden.search.web;

import org.jspecify.annotations.NullMarked;
