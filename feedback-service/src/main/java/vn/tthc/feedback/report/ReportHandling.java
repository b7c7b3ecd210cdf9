package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** What the officers of the agency that has a report may do with it: one transaction each. */
@ApplicationScoped
@Transactional
class ReportHandling {

    private final ReportChange change;
    private final Senders senders;
    private final Units units;
    private final DutyClock duties;

    ReportHandling(ReportChange change, Senders senders, Units units, DutyClock duties) {
        this.change = change;
        this.senders = senders;
        this.units = units;
        this.duties = duties;
    }

    ReportView accept(UUID id, @Nullable String ifMatch, HandleReport.Accept request) {
        return change.of(
                id,
                ifMatch,
                "accepted",
                report -> report.accept(
                        request.note(),
                        duties.moment(report, Command.ACCEPT),
                        duties.due(report, Duty.ANSWER).at()));
    }

    ReportView classify(UUID id, @Nullable String ifMatch, HandleReport.Classify request) {
        return change.of(id, ifMatch, "classified", report -> {
            var other = request.agency() == null || request.agency().equals(report.agencyCode())
                    ? null
                    : units.mayHandle("agency", request.agency(), report);
            var found = Finding.of(request.kind(), request.ground(), other);
            var moment = duties.moment(report, Command.CLASSIFY_OWN);
            report.classify(
                    found,
                    request.guidance(),
                    moment,
                    duties.due(report, Duty.ANSWER).at());
        });
    }

    ReportView transfer(UUID id, @Nullable String ifMatch, HandleReport.Transfer request) {
        return change.of(id, ifMatch, "transferred", report -> {
            var agency = units.mayHandle("toAgency", request.toAgency(), report);
            report.transfer(agency, request.reason(), duties.moment(report, Command.TRANSFER));
        });
    }

    ReportView giveBack(UUID id, @Nullable String ifMatch, HandleReport.Return request) {
        return change.of(
                id,
                ifMatch,
                "returned",
                report -> report.giveBack(request.reason(), duties.moment(report, Command.GIVE_BACK)));
    }

    /** Somebody must be there to be asked. */
    ReportView askSupplement(UUID id, @Nullable String ifMatch, HandleReport.AskSupplement request) {
        return change.of(id, ifMatch, "supplement-asked", report -> {
            if (!canBeReached(report)) {
                throw new Problem(ReportProblem.SENDER_UNKNOWN);
            }
            report.askSupplement(request.content(), duties.moment(report, Command.ASK_SUPPLEMENT));
        });
    }

    /** First the sender is told what is missing, if there is any way to tell him. */
    ReportView reject(UUID id, @Nullable String ifMatch, HandleReport.Reject request) {
        return change.of(id, ifMatch, "rejected", report -> {
            if (request.ground().needsGuidance() && !report.wasGuided() && canBeReached(report)) {
                throw new Problem(ReportProblem.GUIDE_FIRST);
            }
            var reason = request.ground() + ": " + request.reason();
            report.reject(reason, request.guidance(), duties.moment(report, Command.REJECT));
        });
    }

    private boolean canBeReached(Report report) {
        return senders.of(report).filter(Sender::canBeReached).isPresent();
    }

    /** Where the officer's own unit has the report, it goes up; nobody there handles it from now on. */
    ReportView nameOfficer(UUID id, @Nullable String ifMatch, HandleReport.NameOfficer request) {
        return change.of(id, ifMatch, "officer-named", report -> {
            var unit = units.known("agencyCode", request.agencyCode());
            var above = units.above(unit)
                    .orElseThrow(() -> new Problem(ReportProblem.OFFICER_UNIT)
                            .violation("agencyCode", "OtherUnit", "rule.report-nobody-above"));
            var about = report.about().officer(unit.code(), request.officer(), request.officerName());
            var to = units.isWithin(report.agencyCode(), unit) ? above : null;
            report.nameOfficer(about, to, duties.moment(report, Command.NAME_OFFICER));
        });
    }

    ReportView answer(UUID id, @Nullable String ifMatch, HandleReport.Answer request) {
        return change.of(id, ifMatch, "answered", report -> {
            var review = request.review();
            if (review != null) {
                new PublicTexts(review, review).moderatedFor(senders.of(report), report.about());
            }
            report.answer(request.value(), review, duties.moment(report, Command.ANSWER));
        });
    }

    ReportView publish(UUID id, @Nullable String ifMatch, HandleReport.Publish request) {
        return change.of(id, ifMatch, "published", report -> {
            var reply = report.reply();
            if (reply == null) {
                throw new Problem(CommonProblem.ILLEGAL_TRANSITION, report.status(), Command.PUBLISH)
                        .with("status", report.status());
            }
            var texts = new PublicTexts(
                    Objects.requireNonNullElse(request.publicContent(), report.content()),
                    Objects.requireNonNullElse(request.publicAnswer(), reply.text()));
            report.publish(
                    texts.moderatedFor(senders.of(report), report.about()), duties.moment(report, Command.PUBLISH));
        });
    }

    ReportView moderate(UUID id, @Nullable String ifMatch, HandleReport.Moderate request) {
        return change.of(id, ifMatch, "moderated", report -> {
            var texts = new PublicTexts(request.publicContent(), request.publicAnswer())
                    .moderatedFor(senders.of(report), report.about());
            report.moderate(texts, request.reason(), duties.moment(report, Command.MODERATE));
        });
    }
}
