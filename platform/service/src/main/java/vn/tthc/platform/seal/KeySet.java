package vn.tthc.platform.seal;

import java.util.List;

/** A set of keys (RFC 7517). */
public record KeySet(List<Jwk> keys) {

    public KeySet {
        keys = List.copyOf(keys);
    }
}
