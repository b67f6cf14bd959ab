/** What the trail takes in from outside the duties: settings, and the identity service's events. */
@NullMarked
package platewarden.trail.watch;

import org.jspecify.annotations.NullMarked;
