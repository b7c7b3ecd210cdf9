/** What moves a process on: the officers' decisions and what application-service reports. */
@NullMarked
package vn.tthc.workflow.progress;

import org.jspecify.annotations.NullMarked;
