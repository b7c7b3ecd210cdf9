/** What other services decide and dossiers pin: procedures, agencies, calendars, internal processes; replicas fed by events. */
@NullMarked
package vn.tthc.application.reference;

import org.jspecify.annotations.NullMarked;
