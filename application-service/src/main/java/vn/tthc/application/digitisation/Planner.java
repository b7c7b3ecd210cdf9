package vn.tthc.application.digitisation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.security.PersonKeys;

/** Decides what becomes of lines; it reads and keeps scans, and writes no row. */
@ApplicationScoped
class Planner {

    private final ImportTable table;
    private final PersonKeys personKeys;
    private final Scans scans;
    private final Clock clock;

    Planner(ImportTable table, PersonKeys personKeys, Scans scans, Clock clock) {
        this.table = table;
        this.personKeys = personKeys;
        this.scans = scans;
        this.clock = clock;
    }

    Batch plan(List<ImportFile.Line> lines, LineReader reader, Rules rules) throws IOException {
        var batch = new Batch();
        var judged = lines.stream()
                .map(l -> new Judged(l.number(), rules.judge(l.number(), reader.read(l.text()))))
                .toList();
        var known = table.known(judged.stream()
                .map(j -> j.outcome().result())
                .filter(Objects::nonNull)
                .map(ImportTable.Key::of)
                .toList());
        for (var line : judged) {
            plan(line, known, batch);
        }
        return batch;
    }

    private record Judged(int line, Rules.Outcome outcome) {}

    /** The first of two that claim to be the same paper counts; the second is the same, or is refused. */
    private void plan(Judged line, Map<ImportTable.Key, Known> known, Batch batch) throws IOException {
        var result = line.outcome().result();
        if (result == null) {
            batch.refuse(requireNonNull(line.outcome().fault()));
            return;
        }
        var digest = digest(result);
        var key = ImportTable.Key.of(result);
        var earlier = known.putIfAbsent(key, new Known(digest, null));
        if (earlier == null) {
            take(line.line(), result, digest, batch);
        } else if (isRescan(result, earlier)) {
            known.put(key, new Known(digest, null));
            rescan(line.line(), result, digest, requireNonNull(earlier.quarantined()), batch);
        } else if (earlier.digest().equals(digest) || digestsOf(result).anyMatch(earlier.digest()::equals)) {
            batch.unchanged();
        } else {
            batch.refuse(new Fault(line.line(), result.number(), "number", "digitisation.Differs"));
        }
    }

    private boolean isRescan(EarlierResult result, Known earlier) {
        return earlier.quarantined() != null
                && result.file() != null
                && earlier.quarantined().isMeantBy(result, personKeys.all(result.identityNumber()));
    }

    private void take(int line, EarlierResult result, String digest, Batch batch) throws IOException {
        var kept = scan(line, result, batch);
        if (kept.rule() == null) {
            batch.take(row(Ids.at(clock.instant()), line, result, digest, kept.file()));
        }
    }

    /** The scan that is in quarantine once more is no other. */
    private void rescan(int line, EarlierResult result, String digest, Known.Quarantined there, Batch batch)
            throws IOException {
        var kept = scan(line, result, batch);
        if (kept.file() != null && kept.file().sha256().equals(there.sha256())) {
            batch.unchanged();
        } else if (kept.file() != null) {
            batch.rescan(row(there.id(), line, result, digest, kept.file()));
        }
    }

    private Scans.Kept scan(int line, EarlierResult result, Batch batch) throws IOException {
        if (result.file() == null) {
            return new Scans.Kept(null, null);
        }
        var kept = scans.keep(result);
        if (kept.rule() != null) {
            batch.refuse(new Fault(line, result.number(), "file", kept.rule()));
        }
        return kept;
    }

    private Batch.Row row(
            UUID id, int line, EarlierResult result, String digest, DocumentStore.@Nullable StoredFile file) {
        return new Batch.Row(id, line, personKeys.of(result.identityNumber()), result, digest, file);
    }

    /** Of the person's key in place of the number, because digests of few digits can be tried out. */
    private String digest(EarlierResult result) {
        return digest(result, personKeys.of(result.identityNumber()));
    }

    /** It may have been taken over when another secret was written with. */
    private Stream<String> digestsOf(EarlierResult result) {
        return personKeys.all(result.identityNumber()).stream().map(key -> digest(result, key));
    }

    private static String digest(EarlierResult r, String personKey) {
        var said = new EarlierResult(
                r.agency(),
                r.title(),
                r.number(),
                personKey,
                r.issuedOn(),
                r.validTo(),
                r.signedBy(),
                null,
                r.sha256());
        return Sha256.hex(Payloads.write(said).getBytes(StandardCharsets.UTF_8));
    }
}
