package vn.tthc.feedback.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.text.Diacritics;

/**
 * A citizen's report or recommendation (PAKN) and what the administration makes of it.
 *
 * <p>The only place that changes its {@link Status}, by the table of {@link Life}. Who sent it is not here but in
 * {@link Sender}, so that reading a report never shows a person.
 */
@Entity
class Report extends ReportState implements EventSource {

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Report() {}

    /** @param actor the officer who took it down, or {@link Step#SENDER} */
    Report(UUID id, String code, Submission submission, String actor, Instant now) {
        this.id = id;
        this.code = code;
        this.kind = submission.kind();
        this.channel = submission.channel();
        this.agencyCode = submission.agencyCode();
        say(submission.content());
        this.anonymous = submission.anonymous();
        this.nationalCode = submission.nationalCode();
        this.sheetId = submission.sheetId();
        this.submittedAt = now;
        this.clockStartedAt = submission.receivedAt();
        this.status = Status.NEW;
        concern(submission.about());
        steps.add(new Step(Status.NEW, now, actor, agencyCode, null, null, false, null));
        events.add(new FeedbackEvent.Submitted(id, code, agencyCode, about().applicationId(), now));
    }

    private void say(String text) {
        content = text;
        contentFolded = Diacritics.fold(text);
    }

    private void concern(About what) {
        about = what;
        placeFolded = Places.folded(what.place());
    }

    void accept(@Nullable String note, Moment moment, Instant answerDueAt) {
        become(Command.ACCEPT, moment, null, note);
        events.add(new FeedbackEvent.Accepted(id, agencyCode, moment.at(), answerDueAt));
    }

    /** What an officer finds it to be; a complaint or denunciation goes its own way and is not processed here. */
    void classify(Finding found, @Nullable String hint, Moment moment, Instant answerDueAt) {
        if (found.classification().belongsElsewhere()) {
            redirect(hint, moment);
            finding = found;
            return;
        }
        var own = found.competentAgency() == null;
        become(own ? Command.CLASSIFY_OWN : Command.CLASSIFY_OTHER, moment, null, hint);
        finding = found;
        if (own) {
            var kindFound = found.classification().name();
            events.add(new FeedbackEvent.Classified(id, kindFound, agencyCode, moment.at(), answerDueAt));
        }
    }

    void redirect(@Nullable String hint, Moment moment) {
        become(Command.REDIRECT, moment, null, hint);
        guidance = hint;
        events.add(new FeedbackEvent.Redirected(id, agencyCode, moment.at()));
    }

    void reject(String reason, String hint, Moment moment) {
        become(Command.REJECT, moment, null, reason);
        guidance = hint;
        events.add(new FeedbackEvent.Rejected(id, agencyCode, moment.at()));
    }

    void askSupplement(String what, Moment moment) {
        become(Command.ASK_SUPPLEMENT, moment, null, what);
        events.add(new FeedbackEvent.SupplementAsked(id, agencyCode, moment.at()));
    }

    /** The sender adds to the content; the legal times start again. */
    void supplement(String addition, Moment moment) {
        become(Command.SUPPLEMENT, moment, null, null);
        say(content + "\n\n" + addition);
        clockStartedAt = moment.at();
        events.add(new FeedbackEvent.Supplemented(id, agencyCode, moment.at()));
    }

    /** Sent to the agency that is competent, whose legal times start now. */
    void transfer(String toAgency, String reason, Moment moment) {
        var from = agencyCode;
        move(Command.TRANSFER, toAgency, reason, moment);
        cameFrom = from;
        events.add(new FeedbackEvent.Transferred(id, from, toAgency, moment.at()));
    }

    void giveBack(String reason, Moment moment) {
        var from = agencyCode;
        move(Command.GIVE_BACK, Objects.requireNonNullElse(cameFrom, agencyCode), reason, moment);
        cameFrom = null;
        events.add(new FeedbackEvent.Returned(id, from, agencyCode, moment.at()));
    }

    private void move(Command command, String toAgency, String reason, Moment moment) {
        become(command, moment, toAgency, reason);
        agencyCode = toAgency;
        clockStartedAt = moment.at();
    }

    /**
     * It turned out which officer it is about. Where his own unit has it, it goes to the next level up, whatever state it
     * is in; otherwise it stays.
     */
    void nameOfficer(About officer, @Nullable String toAgency, Moment moment) {
        become(Command.NAME_OFFICER, moment, toAgency, null);
        concern(officer);
        if (toAgency != null) {
            events.add(new FeedbackEvent.Transferred(id, agencyCode, toAgency, moment.at()));
            agencyCode = toAgency;
            cameFrom = null;
        }
    }

    /** Another one says the same: what becomes of that is what its sender is told from now on. */
    void mergeInto(UUID other, String otherCode, Moment moment) {
        become(Command.MERGE, moment, null, otherCode);
        mergedInto = other;
        events.add(new FeedbackEvent.Merged(id, other, agencyCode, moment.at()));
    }

    /** What was found and done; of behaviour it must be said whether it was so, of a regulation there is nothing to prove. */
    void answer(Reply given, @Nullable String review, Moment moment) {
        var behaviour = finding != null && finding.aboutBehaviour();
        require(Command.ANSWER);
        if (behaviour != (given.outcome() != null)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("outcome", behaviour ? "NotNull" : "Null", behaviour ? "rule.NotNull" : "rule.Null");
        }
        var found = review == null ? null : regulationFound(review, moment);
        become(Command.ANSWER, moment, null, null);
        reply = given;
        clockStartedAt = moment.at();
        events.add(answered(given, behaviour, moment));
        Optional.ofNullable(found).ifPresent(events::add);
    }

    /** There is basis enough to review the regulation (NĐ 20/2008 Điều 14): of a procedure that is known, as it is known. */
    private FeedbackEvent.RegulationFound regulationFound(String review, Moment moment) {
        var procedure = about().procedureCode();
        var ground = finding == null || finding.aboutBehaviour() ? null : finding.ground();
        if (procedure == null || ground == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("review", "RegulationOfProcedure", "rule.report-review");
        }
        return new FeedbackEvent.RegulationFound(id, code, procedure, agencyCode, ground.name(), review, moment.at());
    }

    private FeedbackEvent.Answered answered(Reply given, boolean behaviour, Moment moment) {
        var unit = Objects.requireNonNullElse(about().agency(), agencyCode);
        return new FeedbackEvent.Answered(
                id,
                agencyCode,
                moment.at(),
                moment.late(),
                given.outcome() == null ? null : given.outcome().name(),
                behaviour ? unit : null,
                behaviour ? about().officer() : null,
                about().applicationId(),
                moment.dueAt());
    }

    /** Shows moderated texts to everybody; what was said stays as it was said. */
    void publish(PublicTexts texts, Moment moment) {
        become(Command.PUBLISH, moment, null, null);
        publication = Publication.of(texts, moment.at());
        events.add(new FeedbackEvent.Published(id, agencyCode, moment.at()));
    }

    /** Other texts in place of those that are out, which are kept with the reason. */
    void moderate(PublicTexts texts, String reason, Moment moment) {
        become(Command.MODERATE, moment, null, reason);
        var since = withdrawPublication(reason, moment);
        publication = Publication.of(texts, since);
        events.add(new FeedbackEvent.Published(id, agencyCode, moment.at()));
    }

    void judge(boolean content, @Nullable String comment, Moment moment) {
        become(Command.JUDGE, moment, null, comment);
        satisfied = content;
        judgedAt = moment.at();
        events.add(new FeedbackEvent.Judged(id, agencyCode, content, moment.at()));
    }

    /** The sender is not content: it is answered anew, within a legal time that starts now. */
    void reopen(String reason, Moment moment, Instant answerDueAt) {
        become(Command.REOPEN, moment, null, reason);
        withdrawPublication(reason, moment);
        keep(FormerText.Kind.ANSWER, Objects.requireNonNull(reply).text(), reason, moment);
        publication = null;
        reply = null;
        reopened++;
        clockStartedAt = moment.at();
        events.add(new FeedbackEvent.Reopened(id, agencyCode, moment.at(), answerDueAt));
    }

    private Instant withdrawPublication(String reason, Moment moment) {
        var before = Objects.requireNonNull(publication, "it is published");
        keep(FormerText.Kind.PUBLIC_CONTENT, before.content(), reason, moment);
        keep(FormerText.Kind.PUBLIC_ANSWER, before.answer(), reason, moment);
        return before.at();
    }

    private void keep(FormerText.Kind which, String text, String reason, Moment moment) {
        formerTexts.add(new FormerText(which, text, moment.at(), moment.actor(), reason));
    }

    private Status require(Command command) {
        return Life.after(status, command)
                .orElseThrow(
                        () -> new Problem(CommonProblem.ILLEGAL_TRANSITION, status, command).with("status", status));
    }

    private void become(Command command, Moment moment, @Nullable String toAgency, @Nullable String note) {
        status = require(command);
        steps.add(new Step(
                status, moment.at(), moment.actor(), agencyCode, toAgency, moment.dueAt(), moment.late(), note));
    }

    /** The legal time that runs from here on; none where the agency owes nothing. */
    void runs(@Nullable Running time) {
        running = time;
    }

    /** Whether its sender was told what is missing. */
    boolean wasGuided() {
        return steps.stream().anyMatch(step -> step.status() == Status.WAITING_SUPPLEMENT);
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }
}
