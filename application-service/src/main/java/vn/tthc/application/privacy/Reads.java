package vn.tthc.application.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Reading;
import vn.tthc.platform.audit.Readings;
import vn.tthc.platform.database.Database;

/** Who read dossiers, their papers and their results, as the audit log has it. */
@ApplicationScoped
public class Reads {

    private static final String PARTS = """
            select 'document', id from document where dossier_id = any(?::uuid[]) union all
            select 'result', id from result where dossier_id = any(?::uuid[])""";

    private final Database database;
    private final Readings readings;
    private final References references;

    Reads(Database database, Readings readings, References references) {
        this.database = database;
        this.readings = readings;
        this.references = references;
    }

    /** The latest first, before a reading. */
    public List<Readings.Entry> of(List<UUID> dossiers, long before, int limit) {
        var ids = dossiers.stream().map(UUID::toString).toArray(String[]::new);
        var subjects = new ArrayList<Readings.Subject>();
        dossiers.forEach(id -> subjects.add(new Readings.Subject("dossier", id.toString())));
        subjects.addAll(
                database.query(row -> new Readings.Subject(row.getString(1), row.getString(2)), PARTS, ids, ids));
        return readings.of(subjects, before, limit);
    }

    /** Without who it was. */
    public ReadView view(Readings.Entry entry) {
        var reading = entry.reading();
        if (reading == null) {
            return new ReadView(entry.at(), null, null, null, null, null, null);
        }
        var purpose = Purpose.of(reading.purpose()).orElse(null);
        return new ReadView(
                entry.at(),
                reading.agency(),
                nameOf(reading),
                reading.role(),
                purpose,
                purpose == null ? null : purpose.title(),
                reading.part());
    }

    private @Nullable String nameOf(Reading reading) {
        var code = reading.agency();
        return code == null ? null : references.agency(code).map(Agency::name).orElse(null);
    }
}
