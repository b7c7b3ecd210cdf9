/** What has to be paid before a dossier may be settled: asked for, waited for by the clock, met or lapsed. */
@NullMarked
package vn.tthc.application.obligation;

import org.jspecify.annotations.NullMarked;
