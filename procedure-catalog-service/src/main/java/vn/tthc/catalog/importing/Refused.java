package vn.tthc.catalog.importing;

import org.jspecify.annotations.Nullable;

/** A record cannot be taken, and why, in the words of whoever reviews the import. */
final class Refused extends Exception {

    private final @Nullable String code;

    Refused(@Nullable String code, String reason) {
        super(reason);
        this.code = code;
    }

    @Nullable
    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
