/** The papers of a dossier: streamed in, checked by content, kept as files with their digest. */
@NullMarked
package vn.tthc.application.document;

import org.jspecify.annotations.NullMarked;
