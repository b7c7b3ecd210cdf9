/** Replicas of the catalogue: agencies, procedures, calendars. */
@NullMarked
package vn.tthc.workflow.reference;

import org.jspecify.annotations.NullMarked;
