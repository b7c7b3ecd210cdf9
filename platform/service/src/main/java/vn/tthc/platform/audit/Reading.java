package vn.tthc.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an audit row says of a reading beside who, what and when.
 *
 * @param purpose code of what it was for
 * @param part what of the object was read
 * @param role as which the reader acted
 * @param agency for which the reader acted; absent where for none
 */
public record Reading(
        String purpose, String part, String role, @Nullable String agency) {}
