/** The audit's pages, and that an auditor's accesses are recorded. */
@NullMarked
package platewarden.audit.web;

import org.jspecify.annotations.NullMarked;
