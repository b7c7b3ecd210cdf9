package vn.tthc.application.digitisation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.DocumentStore;
import vn.tthc.application.dossier.Ids;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.digest.Sha256;
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
    private void plan(Judged line, Map<ImportTable.Key, String> known, Batch batch) throws IOException {
        var result = line.outcome().result();
        if (result == null) {
            batch.refuse(requireNonNull(line.outcome().fault()));
            return;
        }
        var digest = digest(result);
        var earlier = known.putIfAbsent(ImportTable.Key.of(result), digest);
        if (earlier == null) {
            take(line.line(), result, digest, batch);
        } else if (earlier.equals(digest) || digestsOf(result).anyMatch(earlier::equals)) {
            batch.unchanged();
        } else {
            batch.refuse(new Fault(line.line(), result.number(), "number", "digitisation.Differs"));
        }
    }

    private void take(int line, EarlierResult result, String digest, Batch batch) throws IOException {
        DocumentStore.@Nullable StoredFile file = null;
        if (result.file() != null) {
            var kept = scans.keep(result);
            if (kept.rule() != null) {
                batch.refuse(new Fault(line, result.number(), "file", kept.rule()));
                return;
            }
            file = kept.file();
        }
        batch.take(new Batch.Row(
                Ids.at(clock.instant()), line, personKeys.of(result.identityNumber()), result, digest, file));
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
