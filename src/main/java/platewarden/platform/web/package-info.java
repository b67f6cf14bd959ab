/**
 * What every page has: the frame, the home page, refusals as pages, and how times and states are
 * said.
 */
@NullMarked
package platewarden.platform.web;

import org.jspecify.annotations.NullMarked;
