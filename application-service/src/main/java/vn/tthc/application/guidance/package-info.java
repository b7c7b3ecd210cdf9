/** What is missing from a dossier, told once and complete, and kept. */
@NullMarked
package vn.tthc.application.guidance;

import org.jspecify.annotations.NullMarked;
