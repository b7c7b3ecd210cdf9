package vn.tthc.application.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.application.ApplicationEvent;

/** What a dossier tells other services: its state in their words, with no name and no number of a person. */
final class DossierEvents {

    private DossierEvents() {}

    static ApplicationEvent submitted(Dossier dossier, Instant at) {
        var filing = dossier.filing();
        return new ApplicationEvent.Submitted(
                dossier.id(),
                filing.procedureCode(),
                filing.receivingAgency(),
                dossier.channel().name(),
                at);
    }

    static ApplicationEvent accepted(Dossier dossier) {
        var filing = dossier.filing();
        var pins = known(dossier.pins());
        return new ApplicationEvent.Accepted(
                dossier.id(),
                known(dossier.code()),
                filing.applicant().personKey(),
                filing.procedureCode(),
                pins.procedureVersionId(),
                filing.caseCode(),
                pins.processDefinitionId(),
                pins.calendarVersionId(),
                filing.receivingAgency(),
                filing.decidingAgency(),
                dossier.channel().name(),
                known(dossier.timing().receivedAt()),
                known(dossier.timing().dueAt()));
    }

    static ApplicationEvent processingStarted(Dossier dossier, Instant at) {
        return new ApplicationEvent.ProcessingStarted(dossier.id(), known(dossier.code()), at);
    }

    static ApplicationEvent supplementRequested(
            Dossier dossier, UUID supplementId, @Nullable UUID taskId, boolean guidanceIgnored, Instant at) {
        return new ApplicationEvent.SupplementRequested(
                dossier.id(),
                codeOrNone(dossier),
                supplementId,
                dossier.supplementRounds(),
                taskId,
                at,
                guidanceIgnored);
    }

    static ApplicationEvent supplemented(Dossier dossier, UUID supplementId, Instant at) {
        return new ApplicationEvent.Supplemented(
                dossier.id(),
                codeOrNone(dossier),
                supplementId,
                at,
                dossier.timing().previousDueAt(),
                dossier.timing().dueAt());
    }

    static ApplicationEvent supplementRefused(Dossier dossier, UUID taskId, String cause, Instant at) {
        return new ApplicationEvent.SupplementRefused(dossier.id(), codeOrNone(dossier), taskId, cause, at);
    }

    static ApplicationEvent paymentRequired(Dossier dossier, UUID obligationId, LocalDate payBy, Instant at) {
        return new ApplicationEvent.PaymentRequired(dossier.id(), known(dossier.code()), obligationId, payBy, at);
    }

    static ApplicationEvent paymentSettled(Dossier dossier, UUID obligationId, String paymentState, Instant at) {
        return new ApplicationEvent.PaymentSettled(
                dossier.id(),
                known(dossier.code()),
                obligationId,
                paymentState,
                at,
                known(dossier.timing().previousDueAt()),
                known(dossier.timing().dueAt()));
    }

    static ApplicationEvent dueDateMoved(Dossier dossier, String cause, Instant before, Instant at) {
        var pins = known(dossier.pins());
        return new ApplicationEvent.DueDateMoved(
                dossier.id(),
                known(dossier.code()),
                cause,
                before,
                known(dossier.timing().dueAt()),
                pins.calendarVersionId(),
                pins.procedureVersionId(),
                at);
    }

    static ApplicationEvent completed(Dossier dossier, UUID resultId, Instant at) {
        var due = known(dossier.timing().dueAt());
        var late = dossier.timing().lateness(at) == Lateness.LATE;
        return new ApplicationEvent.Completed(dossier.id(), known(dossier.code()), resultId, at, due, late);
    }

    static ApplicationEvent returned(Dossier dossier, ReturnWay way, Instant at) {
        var filing = dossier.filing();
        return new ApplicationEvent.Returned(
                dossier.id(),
                known(dossier.code()),
                filing.applicant().personKey(),
                filing.procedureCode(),
                filing.receivingAgency(),
                filing.decidingAgency(),
                at,
                way.name());
    }

    static ApplicationEvent applicantCorrected(Dossier dossier, Instant at) {
        var key = dossier.filing().applicant().personKey();
        return new ApplicationEvent.ApplicantCorrected(dossier.id(), dossier.code(), key, at);
    }

    static ApplicationEvent stopped(Dossier dossier, Instant at) {
        return new ApplicationEvent.Stopped(dossier.id(), codeOrNone(dossier), at);
    }

    /** A dossier that is not received yet has none. */
    private static String codeOrNone(Dossier dossier) {
        var code = dossier.code();
        return code == null ? "" : code;
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A received dossier has a code, pins and a promised date");
        }
        return value;
    }
}
