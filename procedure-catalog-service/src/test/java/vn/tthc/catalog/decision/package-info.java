/** Tests of publication. */
@org.jspecify.annotations.NullUnmarked
package vn.tthc.catalog.decision;
