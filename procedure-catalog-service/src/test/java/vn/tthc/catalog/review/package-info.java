/** Tests of review and simplification. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.review;
