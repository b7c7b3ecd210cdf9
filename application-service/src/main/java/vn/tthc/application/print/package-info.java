/** Documents that leave on paper: form 01 and results as PDF with Vietnamese glyphs. */
@NullMarked
package vn.tthc.application.print;

import org.jspecify.annotations.NullMarked;
