package vn.tthc.catalog.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.catalog.national.Listing;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.security.Caller;

/**
 * Takes a file of the national portal into the catalogue, in one transaction: a broken connection or a bug half-way
 * leaves nothing behind. Holds some hundred records at a time, whatever the size of the file.
 */
@ApplicationScoped
class Importer {

    private static final int SOME = 100;
    private static final int HALF_AN_HOUR = 1800;

    private final Catalogue catalogue;
    private final ImportRunFactory runs;
    private final ImportRows rows;
    private final Audit audit;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Importer(
            Catalogue catalogue,
            ImportRunFactory runs,
            ImportRows rows,
            Audit audit,
            Caller caller,
            ObjectMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** A line on its way: the record in it, or why there is none. */
    sealed interface Parsed {
        NationalFile.Line line();

        record Taken(NationalFile.Line line, NationalRecord record) implements Parsed {}

        record Listed(NationalFile.Line line, Listing listing, List<String> notes) implements Parsed {}

        record NotTaken(NationalFile.Line line, Refused reason) implements Parsed {}
    }

    @Transactional
    @TransactionConfiguration(timeout = HALF_AN_HOUR)
    ImportReport run(NationalFile file) throws IOException {
        catalogue.lock();
        var startedAt = clock.instant();
        var run = runs.start(Ids.at(clock.instant()), caller.subject());
        for (var portion = portion(file); !portion.isEmpty(); portion = portion(file)) {
            run.take(portion);
        }
        var report = run.finish();
        rows.finish(report, startedAt, clock.instant(), caller.subject());
        audit.record("NATIONAL_FILE_IMPORTED", "national-import", report.id().toString(), null, summary(report));
        return report;
    }

    private List<Parsed> portion(NationalFile file) throws IOException {
        var portion = new ArrayList<Parsed>(SOME);
        while (portion.size() < SOME) {
            var line = file.next();
            if (line.isEmpty()) {
                break;
            }
            portion.add(parse(line.get()));
        }
        return portion;
    }

    private Parsed parse(NationalFile.Line line) {
        try {
            if (line.tooLong()) {
                throw new Refused(null, "dòng dài quá " + NationalFile.LONGEST_LINE + " byte");
            }
            return parse(line, json.readTree(line.text()));
        } catch (Refused e) {
            return new Parsed.NotTaken(line, e);
        } catch (JsonProcessingException e) {
            return new Parsed.NotTaken(line, new Refused(null, "dòng không phải JSON hợp lệ"));
        }
    }

    private static Parsed parse(NationalFile.Line line, JsonNode record) throws Refused {
        if (ListingReader.isListing(record)) {
            var notes = new Notes();
            return new Parsed.Listed(line, ListingReader.read(record, notes), notes.lines());
        }
        return new Parsed.Taken(line, Normaliser.normalise(record));
    }

    private static Object summary(ImportReport report) {
        return new Summary(report.read(), report.published(), report.listed(), report.unchanged(), report.refused());
    }

    private record Summary(int read, Object published, int listed, int unchanged, int refused) {}
}
