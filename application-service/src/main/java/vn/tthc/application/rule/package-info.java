/** The law's numbers that change from time to time, as dated rows. */
@NullMarked
package vn.tthc.application.rule;

import org.jspecify.annotations.NullMarked;
