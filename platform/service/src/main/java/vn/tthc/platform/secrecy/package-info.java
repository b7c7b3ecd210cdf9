/** Personal data is stored encrypted and decrypted only where somebody is shown it. */
@NullMarked
package vn.tthc.platform.secrecy;

import org.jspecify.annotations.NullMarked;
