/** The rules of spreadsheets, and drafts made from them. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.annex;
