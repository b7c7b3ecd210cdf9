/** Tests of the feature. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.fee;
