package vn.tthc.local.token;

/** Where a caller gets a persona's token from. */
@FunctionalInterface
public interface TokenSource {

    /** A token that is valid now for the persona of that name, as it goes behind {@code Authorization: Bearer}. */
    String token(String persona);
}
