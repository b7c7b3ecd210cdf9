/** What this service knows of agencies and working calendars: replicas of the catalogue, filled by its events. */
@NullMarked
package vn.tthc.feedback.reference;

import org.jspecify.annotations.NullMarked;
