/** Where the time goes in processes that are over: by step, by agency, by way from one to the other; never by person. */
@NullMarked
package vn.tthc.workflow.mining;

import org.jspecify.annotations.NullMarked;
