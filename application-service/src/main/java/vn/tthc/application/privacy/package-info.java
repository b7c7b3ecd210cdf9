/** What personal data is read for, and what the person it is about learns of that. */
@NullMarked
package vn.tthc.application.privacy;

import org.jspecify.annotations.NullMarked;
