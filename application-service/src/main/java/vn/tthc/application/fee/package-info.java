/** What a dossier costs by the fees that it pinned, and what that leaves to be paid. */
@NullMarked
package vn.tthc.application.fee;

import org.jspecify.annotations.NullMarked;
