/** Cases, their files and who may be tracked, over HTTP. */
@NullMarked
package platewarden.investigation.web;

import org.jspecify.annotations.NullMarked;
