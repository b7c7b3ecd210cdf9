/** The one door to the services: every request is checked here before a service sees it. */
@NullMarked
package vn.tthc.gateway;

import org.jspecify.annotations.NullMarked;
