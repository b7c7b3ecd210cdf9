/** Tests of disclosure. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.posting;
