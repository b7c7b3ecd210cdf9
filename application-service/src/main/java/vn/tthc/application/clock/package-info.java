/** When a dossier's time ran, stood still and ended, and what follows from that for the promised date. */
@NullMarked
package vn.tthc.application.clock;

import org.jspecify.annotations.NullMarked;
