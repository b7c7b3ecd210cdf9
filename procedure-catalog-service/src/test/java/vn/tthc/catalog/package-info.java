/** The service as its callers see it, on a real database and a real broker. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog;
