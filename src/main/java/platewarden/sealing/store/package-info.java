/** Where keys are kept: a directory outside the database and outside its backups. */
@NullMarked
package platewarden.sealing.store;

import org.jspecify.annotations.NullMarked;
