/** Tests of forms. */
@org.jspecify.annotations.NullMarked
package vn.tthc.platform.form;
