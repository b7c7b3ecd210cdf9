package vn.tthc.application.digitisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;

/** What is to be written of some lines, all of it or nothing. */
final class Batch {

    /**
     * A record as it is stored.
     *
     * @param digest of all that the record says, so that the same record again is known
     */
    record Row(
            UUID id,
            int line,
            String personKey,
            EarlierResult result,
            String digest,
            @Nullable String storageKey,
            @Nullable Long size,
            @Nullable String sha256) {

        Row(
                UUID id,
                int line,
                String personKey,
                EarlierResult result,
                String digest,
                DocumentStore.@Nullable StoredFile file) {
            this(
                    id,
                    line,
                    personKey,
                    result,
                    digest,
                    file == null ? null : file.key(),
                    file == null ? null : file.size(),
                    file == null ? null : file.sha256());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<Row> rescanned = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int unchanged;

    void take(Row row) {
        rows.add(row);
    }

    /** A new scan for a result that is there; its row keeps its id. */
    void rescan(Row row) {
        rescanned.add(row);
    }

    void refuse(Fault fault) {
        faults.add(fault);
    }

    void unchanged() {
        unchanged++;
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> rescanned() {
        return rescanned;
    }

    int countTaken() {
        return rows.size() + rescanned.size();
    }

    List<Fault> faults() {
        return faults;
    }

    int countUnchanged() {
        return unchanged;
    }
}
