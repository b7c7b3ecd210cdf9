package vn.tthc.application.extension;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.reference.References;
import vn.tthc.application.rule.Rule;
import vn.tthc.application.rule.Rules;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** Sets a new date once, in time; later only as a violation that stays on record. */
@ApplicationScoped
@Transactional
class ExtensionService {

    private final Dossiers dossiers;
    private final Extensions extensions;
    private final Rules rules;
    private final References references;
    private final Desk desk;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    ExtensionService(
            Dossiers dossiers,
            Extensions extensions,
            Rules rules,
            References references,
            Desk desk,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.extensions = extensions;
        this.rules = rules;
        this.references = references;
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    ExtensionView extend(UUID dossierId, ExtensionRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        desk.requireCompetentAgency(dossier);
        Versions.honour(ifMatch, dossier.version());
        dossier.requireRunning();
        var calendar = references.calendar(requireNonNull(dossier.pins()).calendarVersionId());
        var decision = decide(dossier, request, calendar);
        requireWorkingDayAhead(dossier, request.newDate(), calendar, decision.at());
        return ExtensionView.of(carryOut(dossier, decision, calendar));
    }

    List<ExtensionView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "extensions");
        return extensions.of(dossierId).stream().map(ExtensionView::of).toList();
    }

    private Extension.Decision decide(Dossier dossier, ExtensionRequest request, WorkingCalendar calendar) {
        var now = clock.instant();
        var procedure = dossier.filing().procedureCode();
        var most = rules.at(Rule.EXTENSIONS, procedure, now);
        var before = (int) dossier.timing().ledger().extensions();
        if (before >= most.number()) {
            throw new Problem(DossierProblem.EXTENSION_LIMIT_REACHED, most.number());
        }
        var notice = rules.at(Rule.EXTENSION_NOTICE_WORKING_DAYS, procedure, now);
        var latest = Notice.lastDay(requireNonNull(dossier.timing().dueAt()), notice.number(), calendar);
        var tooLate = Notice.isTooLate(now, latest);
        if (tooLate && !request.violationAcknowledged()) {
            throw new Problem(DossierProblem.EXTENSION_TOO_LATE, latest.toString()).with("lastDay", latest);
        }
        var agency = dossier.filing().decidingAgency();
        return new Extension.Decision(
                before + 1, request, notice.legalBasis(), agency, desk.subject(), now, latest, tooLate);
    }

    private static void requireWorkingDayAhead(Dossier dossier, LocalDate day, WorkingCalendar calendar, Instant now) {
        var today = now.atZone(CivilTime.CIVIL_ZONE).toLocalDate();
        var due = requireNonNull(dossier.timing().dueAt())
                .atZone(CivilTime.CIVIL_ZONE)
                .toLocalDate();
        if (!day.isAfter(due) || !day.isAfter(today) || !calendar.isWorking(day)) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("newDate", "LaterWorkingDay", "rule.LaterWorkingDay", due);
        }
    }

    private Extension carryOut(Dossier dossier, Extension.Decision decision, WorkingCalendar calendar) {
        var before = Journal.Snapshot.of(dossier);
        var request = decision.request();
        var ground = decision.tooLate() ? Ground.EXTENSION_TOO_LATE : Ground.EXTENSION;
        var grounds = new Grounds(ground, decision.legalBasis(), decision.by());
        dossier.extend(request.newDate(), request.reason(), calendar, decision.at(), grounds);
        var timing = dossier.timing();
        var extension = new Extension(
                Ids.at(decision.at()),
                dossier.id(),
                decision,
                requireNonNull(timing.previousDueAt()),
                requireNonNull(timing.dueAt()));
        extensions.persist(extension);
        tell(dossier, decision, before);
        return extension;
    }

    private void tell(Dossier dossier, Extension.Decision decision, Journal.Snapshot before) {
        var kind = decision.tooLate() ? TimelineKind.EXTENDED_TOO_LATE : TimelineKind.EXTENDED;
        journal.write(
                decision.tooLate() ? "extend-too-late" : "extend",
                before,
                dossier,
                Happening.of(kind, decision.at(), decision.agencyCode())
                        .noting(decision.request().reason()));
    }
}
