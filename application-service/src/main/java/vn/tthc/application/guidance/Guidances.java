package vn.tthc.application.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;

/** Gives guidance and keeps it, because whether it was followed decides whether papers may be asked for once more. */
@ApplicationScoped
@Transactional
public class Guidances {

    /** Who asks the same again within it repeats a request, and was told once. */
    static final Duration REPETITION = Duration.ofMinutes(1);

    private final Database database;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Completeness completeness;
    private final Desk desk;
    private final Audit audit;
    private final Clock clock;

    Guidances(
            Database database,
            Dossiers dossiers,
            Documents documents,
            Completeness completeness,
            Desk desk,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.documents = documents;
        this.completeness = completeness;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** A record of guidance. */
    record Kept(
            UUID id,
            String procedureVersionId,
            String caseCode,
            List<Gap> gaps,
            @Nullable String note,
            String givenBy,
            Instant givenAt) {

        Set<String> fields() {
            return gaps.stream().map(Gap::field).collect(Collectors.toSet());
        }
    }

    /** The receptionist looks through what is there and tells the applicant of all that is not. */
    List<Kept> give(UUID dossierId, GuidanceRequest request) {
        var dossier = dossiers.get(dossierId);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        var present = new HashSet<>(documents.componentsOf(dossierId));
        present.addAll(request.present());
        insert(dossier, completeness.of(dossier, present).and(request.gaps()), request.note());
        return kept(dossierId);
    }

    /** What the applicant was told in answer to a submission that failed; repeated at once, it is the same answer. */
    public void keep(UUID dossierId, Finding finding) {
        var dossier = dossiers.get(dossierId);
        var since = clock.instant().minus(REPETITION);
        var all = kept(dossierId);
        var repeated = !all.isEmpty()
                && all.getLast().givenAt().isAfter(since)
                && all.getLast().givenBy().equals(desk.subject())
                && all.getLast().gaps().equals(finding.gaps());
        if (!repeated) {
            insert(dossier, finding, null);
        }
    }

    List<Kept> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "guidance");
        return kept(dossierId);
    }

    /** Whether something that the applicant was told of is still missing: in the last check, or now after the only one. */
    public boolean wasIgnored(Dossier dossier) {
        var all = kept(dossier.id());
        if (all.isEmpty()) {
            return false;
        }
        var told = all.subList(0, Math.max(1, all.size() - 1)).stream()
                .flatMap(k -> k.fields().stream())
                .collect(Collectors.toSet());
        var missing = all.size() > 1 ? all.getLast().fields() : missingNow(dossier);
        return missing.stream().anyMatch(told::contains);
    }

    /** What lay on the counter is there too. */
    private Set<String> missingNow(Dossier dossier) {
        var present = new HashSet<>(documents.componentsOf(dossier.id()));
        var pins = dossier.pins();
        if (pins != null) {
            pins.papers().stream().filter(Paper::isThere).map(Paper::component).forEach(present::add);
        }
        return completeness.of(dossier, present).gaps().stream().map(Gap::field).collect(Collectors.toSet());
    }

    private void insert(Dossier dossier, Finding finding, @Nullable String note) {
        var id = database.query(
                        row -> row.getObject(1, UUID.class),
                        """
                        insert into guidance (dossier_id, procedure_version_id, case_code, gaps, complete, note, given_by,
                            given_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                        dossier.id(),
                        finding.procedureVersionId(),
                        finding.caseCode(),
                        Payloads.write(finding.gaps()),
                        finding.complete(),
                        note,
                        desk.subject(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .getFirst();
        audit.record("give-guidance", "dossier", dossier.id().toString(), null, new Given(id, finding));
    }

    /** A dossier has a handful. */
    private List<Kept> kept(UUID dossierId) {
        return database.query(Guidances::kept, """
                select id, procedure_version_id, case_code, gaps, note, given_by, given_at from guidance
                where dossier_id = ? order by id""", dossierId);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                List.of(Payloads.read(row.getString(4), Gap[].class)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    /** What the audit log keeps of it. */
    record Given(UUID guidanceId, Finding finding) {}
}
