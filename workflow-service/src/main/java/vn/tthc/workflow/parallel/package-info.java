/** The ways of parallel steps that are under way in a dossier, and where they meet. */
@NullMarked
package vn.tthc.workflow.parallel;

import org.jspecify.annotations.NullMarked;
