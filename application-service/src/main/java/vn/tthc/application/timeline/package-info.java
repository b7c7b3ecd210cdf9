/** What happened to a dossier, for people to read. */
@NullMarked
package vn.tthc.application.timeline;

import org.jspecify.annotations.NullMarked;
