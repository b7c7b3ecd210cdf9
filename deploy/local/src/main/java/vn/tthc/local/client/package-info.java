/** A thin client of the gateway, for what plays or loads something through it. */
@NullMarked
package vn.tthc.local.client;

import org.jspecify.annotations.NullMarked;
