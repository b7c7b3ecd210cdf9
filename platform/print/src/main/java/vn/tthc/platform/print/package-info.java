/** Documents that leave on paper, as PDF with Vietnamese glyphs: receipts, results, notices. */
@NullMarked
package vn.tthc.platform.print;

import org.jspecify.annotations.NullMarked;
