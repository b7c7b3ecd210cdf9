/** What application tells the other services. */
@NullMarked
package vn.tthc.contracts.application;

import org.jspecify.annotations.NullMarked;
