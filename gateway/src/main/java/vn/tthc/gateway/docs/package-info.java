/** The merged description of all services, and the page to try it on. */
@NullMarked
package vn.tthc.gateway.docs;

import org.jspecify.annotations.NullMarked;
