package vn.tthc.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Where the chain ends.
 *
 * @param sequence number of its last link
 * @param entries how many entries all links together seal
 * @param link the last link
 */
record ChainEnd(long sequence, long entries, byte[] link) {

    static final String SELECT = "select sequence, entries, link, mac from audit_head";

    static ChainEnd start() {
        return new ChainEnd(0, 0, new byte[32]);
    }

    static ChainEnd of(ResultSet row) throws SQLException {
        return new ChainEnd(row.getLong("sequence"), row.getLong("entries"), row.getBytes("link"));
    }

    /** The link that results from chaining this entry. */
    static byte[] link(AuditKey key, byte[] previous, long id, byte[] entryMac) {
        return key.mac(AuditKey.bytes("link"), previous, AuditKey.bytes(id), entryMac);
    }

    byte[] mac(AuditKey key) {
        return key.mac(AuditKey.bytes("head"), AuditKey.bytes(sequence), AuditKey.bytes(entries), link);
    }

    boolean sameAs(ChainEnd other) {
        return sequence == other.sequence && entries == other.entries && Arrays.equals(link, other.link);
    }

    /** Arrays compare by identity, so records with arrays must not be compared by equals. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChainEnd end && sameAs(end);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
