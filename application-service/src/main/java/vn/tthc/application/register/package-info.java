/** The register of receipt and return: what an agency received in a year, as a book and as a spreadsheet. */
@NullMarked
package vn.tthc.application.register;

import org.jspecify.annotations.NullMarked;
