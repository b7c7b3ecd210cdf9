/** Tests of the national import. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.national;
