/** Processes of the local run: who they are, whether they live, and how they are started and stopped. */
@NullMarked
package vn.tthc.local.process;

import org.jspecify.annotations.NullMarked;
