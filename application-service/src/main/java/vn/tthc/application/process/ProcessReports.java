package vn.tthc.application.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.tthc.application.dossier.AgencyRole;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.application.guidance.Guidances;
import vn.tthc.application.result.Completion;
import vn.tthc.application.result.Signed;
import vn.tthc.application.supplement.Asking;
import vn.tthc.application.supplement.Refusal;
import vn.tthc.application.supplement.SupplementService;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.contracts.workflow.ProcessEvent;

/**
 * Decides what becomes of a dossier when its internal process reports. The dossier has the last word: what comes too
 * late for its state is told in the timeline and changes nothing; what comes before its predecessor brings the
 * predecessor's effect along, because a process that reports has begun. An event of a dossier that does not exist is a
 * fault: it throws and is parked for an operator.
 */
@ApplicationScoped
public class ProcessReports {

    private final Dossiers dossiers;
    private final SupplementService supplements;
    private final Completion completion;
    private final Endings endings;
    private final Guidances guidances;
    private final Journal journal;

    ProcessReports(
            Dossiers dossiers,
            SupplementService supplements,
            Completion completion,
            Endings endings,
            Guidances guidances,
            Journal journal) {
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.completion = completion;
        this.endings = endings;
        this.guidances = guidances;
        this.journal = journal;
    }

    /** All of it at once. */
    public void apply(ProcessEvent event) {
        QuarkusTransaction.joiningExisting().run(prepare(event));
    }

    /** Makes the paper of a result while nothing is locked; what it answers is done in a transaction. */
    public Runnable prepare(ProcessEvent event) {
        var paper = event instanceof ProcessEvent.Approved approved
                ? completion.prepare(approved.applicationId(), signed(approved))
                : Optional.<Completion.Paper>empty();
        return () -> apply(event, paper);
    }

    private void apply(ProcessEvent event, Optional<Completion.Paper> paper) {
        if (event instanceof ProcessEvent.Unknown) {
            return;
        }
        var dossier = dossiers.unscoped(event.applicationId())
                .filter(Dossier::isReceived)
                .orElseThrow(() -> new UnknownDossierException(event.applicationId()));
        switch (event) {
            case ProcessEvent.Started e -> begin(dossier, e.startedAt());
            case ProcessEvent.TaskCompleted e -> taskCompleted(dossier, e);
            case ProcessEvent.SupplementAsked e -> supplementAsked(dossier, e);
            case ProcessEvent.AgencyInvolved e -> involve(dossier, e.agencyCode(), AgencyRole.valueOf(e.role()));
            case ProcessEvent.HandoffSent e ->
                journal.tell(
                        dossier,
                        Happening.between(TimelineKind.HANDOFF_SENT, e.sentAt(), e.fromAgency(), e.toAgency())
                                .due(e.dueAt()));
            case ProcessEvent.HandoffReceived e -> {
                involve(dossier, e.toAgency(), AgencyRole.HANDLING);
                tell(dossier, TimelineKind.HANDOFF_RECEIVED, e.receivedAt(), e.fromAgency(), e.toAgency());
            }
            case ProcessEvent.ConsultationAsked e -> {
                involve(dossier, e.toAgency(), AgencyRole.CONSULTED);
                journal.tell(
                        dossier,
                        Happening.between(TimelineKind.CONSULTATION_ASKED, e.askedAt(), e.fromAgency(), e.toAgency())
                                .due(e.dueAt()));
            }
            case ProcessEvent.ConsultationAnswered e ->
                tell(dossier, TimelineKind.CONSULTATION_ANSWERED, e.answeredAt(), e.toAgency(), e.fromAgency());
            case ProcessEvent.Approved e -> approved(dossier, e, paper);
            case ProcessEvent.Refused e -> refused(dossier, e);
            case ProcessEvent.Unknown _ -> {}
        }
    }

    /** The first report there is, whichever it is, begins the processing. */
    private void begin(Dossier dossier, Instant at) {
        if (dossier.status() == Status.RECEIVED) {
            var before = Journal.Snapshot.of(dossier);
            dossier.startProcessing(at);
            journal.write(
                    "start-processing",
                    before,
                    dossier,
                    Happening.of(
                            TimelineKind.PROCESSING_STARTED,
                            at,
                            dossier.filing().competentAgency()));
        }
    }

    private void taskCompleted(Dossier dossier, ProcessEvent.TaskCompleted event) {
        begin(dossier, event.completedAt());
        journal.tell(
                dossier,
                Happening.of(TimelineKind.TASK_COMPLETED, event.completedAt(), event.agencyCode())
                        .noting(event.stepName())
                        .due(event.dueAt()));
    }

    private void supplementAsked(Dossier dossier, ProcessEvent.SupplementAsked event) {
        begin(dossier, event.askedAt());
        var asking = new Asking(
                event.content(),
                event.reason(),
                event.legalBasis(),
                event.askedBy(),
                event.agencyCode(),
                event.taskId(),
                event.askedAt(),
                guidances.wasIgnored(dossier));
        var refusal = dossier.status() == Status.PROCESSING
                ? supplements.refusal(dossier, asking)
                : Optional.of(Refusal.STATUS);
        refusal.ifPresentOrElse(why -> supplementRefused(dossier, event, why), () -> supplements.ask(dossier, asking));
    }

    /** The process waits for an answer that will not come: it is told, and so is everybody who reads the timeline. */
    private void supplementRefused(Dossier dossier, ProcessEvent.SupplementAsked event, Refusal why) {
        notApplied(dossier, event.askedAt(), event.agencyCode(), why.words());
        dossier.refuseSupplement(event.taskId(), why.name(), event.askedAt());
        journal.publish(dossier);
    }

    private void approved(Dossier dossier, ProcessEvent.Approved event, Optional<Completion.Paper> paper) {
        begin(dossier, event.approvedAt());
        if (isEnded(dossier)) {
            notApplied(dossier, event.approvedAt(), event.agencyCode(), "ký kết quả");
            return;
        }
        // Signed while the applicant still supplements or has to pay: throws and is parked, because a signature must
        // not get lost.
        completion.complete(dossier, signed(event), paper);
    }

    private static Signed signed(ProcessEvent.Approved event) {
        return new Signed(
                event.resultNumber(), event.agencyCode(), event.signedBy(), event.resultValidTo(), event.approvedAt());
    }

    private void refused(Dossier dossier, ProcessEvent.Refused event) {
        begin(dossier, event.refusedAt());
        if (isEnded(dossier)) {
            notApplied(dossier, event.refusedAt(), event.agencyCode(), "từ chối giải quyết");
            return;
        }
        endings.end(
                dossier,
                Decision.of(
                        EndingKind.REFUSED, event.reason(), event.agencyCode(), event.signedBy(), event.refusedAt()));
    }

    private static boolean isEnded(Dossier dossier) {
        return dossier.status() == Status.COMPLETED || dossier.status().isFinal();
    }

    /** Who may read is a change like any other, and the auditor's to know. */
    private void involve(Dossier dossier, String agency, AgencyRole role) {
        var before = Journal.Snapshot.of(dossier);
        if (dossier.involve(agency, role)) {
            journal.audited("involve-agency", before, dossier);
        }
    }

    private void tell(Dossier dossier, TimelineKind kind, Instant at, String from, String to) {
        journal.tell(dossier, Happening.between(kind, at, from, to));
    }

    private void notApplied(Dossier dossier, Instant at, String agency, String what) {
        journal.tell(
                dossier,
                Happening.of(TimelineKind.NOT_APPLIED, at, agency)
                        .noting("Đến khi hồ sơ ở trạng thái “"
                                + dossier.status().title() + "”: " + what));
    }
}
