package vn.tthc.platform.audit;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.AuditReport.Finding;
import vn.tthc.platform.audit.AuditReport.Kind;

/** One walk along the chain, from its beginning to its end, within one snapshot of the database. */
final class ChainWalk {

    private static final String ENTRIES =
            "select id, " + AuditEntry.COLUMNS + " from audit_entry where id = any(?) order by id";

    private static final String PENDING = "select p.entry as id, " + AuditEntry.COLUMNS
            + " from audit_pending p join audit_entry e on e.id = p.entry order by p.entry";

    private final Connection connection;
    private final AuditKey key;
    private final Map<Long, ChainEnd> anchors;
    private ChainEnd at = ChainEnd.start();
    private long waiting;

    /** @param anchors where the chain was noted to have stood, by the number of the link */
    ChainWalk(Connection connection, AuditKey key, Map<Long, ChainEnd> anchors) {
        this.connection = connection;
        this.key = key;
        this.anchors = new HashMap<>(anchors);
    }

    long sealed() {
        return at.entries();
    }

    long waiting() {
        return waiting;
    }

    /** Follows every link. */
    @Nullable
    Finding chain() throws SQLException {
        try (var seals = connection.prepareStatement(
                        "select sequence, entries, link from audit_seal order by sequence");
                var entries = connection.prepareStatement(ENTRIES)) {
            seals.setFetchSize(20);
            try (var row = seals.executeQuery()) {
                while (row.next()) {
                    var problem = follow(row, entries);
                    if (problem != null) {
                        return problem;
                    }
                }
                return null;
            }
        }
    }

    private @Nullable Finding follow(ResultSet seal, PreparedStatement entries) throws SQLException {
        var sequence = at.sequence() + 1;
        if (seal.getLong("sequence") != sequence) {
            return new Finding(Kind.LINK_MISSING, sequence, null);
        }
        var ids = ids(seal.getArray("entries"));
        var link = at.link();
        entries.setObject(1, ids);
        try (var row = entries.executeQuery()) {
            for (var id : ids) {
                if (!row.next() || row.getLong("id") != id) {
                    return new Finding(Kind.ENTRY_MISSING, sequence, id);
                }
                if (!genuine(row)) {
                    return new Finding(Kind.ENTRY_FORGED, sequence, id);
                }
                link = ChainEnd.link(key, link, id, row.getBytes("mac"));
            }
        }
        if (!MessageDigest.isEqual(link, seal.getBytes("link"))) {
            return new Finding(Kind.LINK_BROKEN, sequence, null);
        }
        at = new ChainEnd(sequence, at.entries() + ids.length, link);
        var anchor = anchors.remove(sequence);
        return anchor == null || anchor.sameAs(at) ? null : new Finding(Kind.ANCHOR_LOST, sequence, null);
    }

    /** Compares where the walk ended with where the chain is said to end, inside and outside the database. */
    @Nullable
    Finding end() throws SQLException {
        try (var statement = connection.prepareStatement(ChainEnd.SELECT);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return at.sequence() == 0 ? lostAnchor() : new Finding(Kind.END_FORGED, at.sequence(), null);
            }
            var said = ChainEnd.of(row);
            if (!MessageDigest.isEqual(said.mac(key), row.getBytes("mac"))) {
                return new Finding(Kind.END_FORGED, said.sequence(), null);
            }
            return said.sameAs(at) ? lostAnchor() : new Finding(Kind.TRUNCATED, at.sequence(), null);
        }
    }

    private @Nullable Finding lostAnchor() {
        return anchors.keySet().stream()
                .min(Long::compare)
                .map(sequence -> new Finding(Kind.ANCHOR_LOST, sequence, null))
                .orElse(null);
    }

    /** Looks at the entries that wait to be sealed. */
    @Nullable
    Finding pending() throws SQLException {
        try (var statement = connection.prepareStatement(PENDING)) {
            statement.setFetchSize(500);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    waiting++;
                    if (!genuine(row)) {
                        return new Finding(Kind.ENTRY_FORGED, null, row.getLong("id"));
                    }
                }
                return null;
            }
        }
    }

    private boolean genuine(ResultSet row) throws SQLException {
        return MessageDigest.isEqual(AuditEntry.of(row).mac(key), row.getBytes("mac"));
    }

    private static Long[] ids(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }
}
