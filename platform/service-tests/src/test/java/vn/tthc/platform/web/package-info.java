/** Tests of what every resource shares, on resources made for the purpose. */
@NullMarked
package vn.tthc.platform.web;

import org.jspecify.annotations.NullMarked;
