/** Dossiers are kept as long as a rule says, and destroyed with proof when somebody has agreed. */
@NullMarked
package vn.tthc.application.retention;

import org.jspecify.annotations.NullMarked;
