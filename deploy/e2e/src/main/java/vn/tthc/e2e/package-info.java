/** The whole journey of a dossier, played through the gateway by {@code ./tthc demo} and by the end-to-end test. */
@NullMarked
package vn.tthc.e2e;

import org.jspecify.annotations.NullMarked;
