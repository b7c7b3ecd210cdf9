package vn.tthc.application.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.rule.Rule;
import vn.tthc.application.rule.Rules;
import vn.tthc.application.timeline.Journal;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** The right to have one's data put right: asked by the person, decided with reason where the dossier was received. */
@ApplicationScoped
@Transactional
class DataCorrections {

    private final Dossiers dossiers;
    private final DataCorrectionTable table;
    private final Rules rules;
    private final Desk desk;
    private final Caller caller;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    DataCorrections(
            Dossiers dossiers,
            DataCorrectionTable table,
            Rules rules,
            Desk desk,
            Caller caller,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.table = table;
        this.rules = rules;
        this.desk = desk;
        this.caller = caller;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(Instant due, UUID id) {}

    /** What the auditor keeps: no value. */
    private record Entry(UUID request, CorrectionField field) {}

    DataCorrectionView ask(UUID dossierId, DataCorrectionRequest request) {
        var dossier = dossiers.get(dossierId);
        if (!request.field().accepts(request.value().strip())) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("value", "ValueOfField", "rule.rights.ValueOfField");
        }
        var now = clock.instant();
        var filing = dossier.filing();
        var term = rules.at(Rule.DATA_CORRECTION_HOURS, filing.procedureCode(), now);
        var id = Ids.at(now);
        if (!table.add(id, dossierId, request, filing.receivingAgency(), caller.subject(), now, term)) {
            throw new Problem(RightsProblem.DATA_CORRECTION_OPEN);
        }
        audit.record("ask-data-correction", "dossier", dossierId.toString(), null, new Entry(id, request.field()));
        return find(dossierId, id);
    }

    List<DataCorrectionView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "data-corrections");
        return table.of(dossierId);
    }

    /** What waits at the caller's place, without the values. */
    Page<DataCorrectionView> waiting(PageRequest page) {
        var after = page.cursor(Position.class).orElse(new Position(Instant.EPOCH, new UUID(0, 0)));
        audit.recordRead("dossier", "list", "data-corrections");
        return Page.of(
                table.waiting(caller.requireAgency(), after.due(), after.id(), page.limit() + 1),
                page,
                (DataCorrectionView v) -> new Position(v.dueAt(), v.id()),
                DataCorrectionView::withoutValue,
                null);
    }

    DataCorrectionView decide(UUID dossierId, UUID id, DataCorrectionVerdict verdict) {
        var dossier = dossiers.get(dossierId);
        desk.requireReceivingPlace(dossier.filing().receivingAgency());
        var asked = find(dossierId, id);
        var now = clock.instant();
        if (!table.decide(id, verdict, caller.subject(), now)) {
            throw new Problem(RightsProblem.DATA_CORRECTION_DECIDED);
        }
        var before = Journal.Snapshot.of(dossier);
        if (Boolean.TRUE.equals(verdict.accepted())) {
            putRight(dossier, asked, now);
        }
        journal.audited("decide-data-correction", before, dossier);
        return find(dossierId, id);
    }

    private static void putRight(Dossier dossier, DataCorrectionView asked, Instant now) {
        var value = asked.value();
        if (value != null) {
            dossier.correctApplicant(applicant -> asked.field().in(applicant, value), now);
        }
    }

    private DataCorrectionView find(UUID dossierId, UUID id) {
        return table.of(dossierId).stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
