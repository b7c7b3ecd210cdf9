package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.Problem;

/**
 * A citizen's dossier under one procedure, from the draft to the returned result.
 *
 * <p>The only place that changes a dossier's {@link Status} and its clock. Each public method is one thing that can
 * happen: it happens and is recorded as an event, or it throws and changes nothing.
 *
 * <p>Only what has changed is written: the whole row would have its words found anew and its long texts stored again.
 */
@Entity
@DynamicUpdate
public class Dossier extends DossierState implements EventSource {

    @Embedded
    private Timing timing;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Dossier() {}

    /** Opens a draft. A counter file is the agency's business at once, a citizen's only when it is submitted. */
    public Dossier(UUID id, Channel channel, Draft draft, String submittedBy, Instant now) {
        this.id = id;
        this.status = Status.DRAFT;
        this.channel = channel;
        this.filing = draft.in(id);
        this.submittedBy = submittedBy;
        this.timing = new Timing(now);
        shareCounterFile();
    }

    /**
     * Opens a counter file that corrects this dossier's wrong result (NĐ 61/2018 Đ20): the same matter for the same
     * person under a code of its own, and nothing to be paid again.
     */
    public Dossier openCorrection(UUID correctionId, String by, Instant now) {
        if (status != Status.COMPLETED && status != Status.RETURNED) {
            throw new IllegalTransitionException(this);
        }
        var correction = new Dossier(correctionId, Channel.DIRECT, filing(), by, now);
        correction.corrects = id;
        correctedBy = correctionId;
        return correction;
    }

    /** Replaces what the draft says. */
    public void edit(Draft draft) {
        if (status != Status.DRAFT) {
            throw new IllegalTransitionException(this);
        }
        if (corrects != null && !draft.isSameMatterAs(filing())) {
            throw new Problem(DossierProblem.CORRECTION_OF_ANOTHER_MATTER);
        }
        filing = draft.in(id);
        shareCounterFile();
    }

    /** What the applicant said of themselves was put right; papers issued before go on saying what they said. */
    public void correctApplicant(UnaryOperator<Applicant> correction, Instant now) {
        var before = filing();
        remember(before.applicant(), now);
        filing = before.withApplicant(correction.apply(before.applicant())).in(id);
    }

    /**
     * Whose it is had been entered wrongly. It may be any that has been filed, ended or not: whoever it is must find it
     * and its result.
     */
    public void correctIdentity(UnaryOperator<Applicant> correction, Instant now) {
        correctApplicant(correction, now);
        events.add(DossierEvents.applicantCorrected(this, now));
    }

    /** It was found out who decides, which can only be before the receipt. */
    public void findCompetent(String agency) {
        if (isReceived() || status.isFinal() || filing.competentAgency() != null) {
            throw new IllegalTransitionException(this);
        }
        filing = filing.withCompetent(agency);
        involveAddressees();
    }

    /** Filed online; from here on the receiving and the competent agency may see it. */
    public void submit(Instant now) {
        become(Status.SUBMITTED);
        timing.submitted(now);
        involveAddressees();
        events.add(DossierEvents.submitted(this, now));
    }

    /**
     * Received: pins what is in force and starts the clock; {@link #numbered} must follow in the same transaction.
     * One that was supplemented before goes straight on to {@link Status#PROCESSING}, the only way on from status 5.
     */
    public void receive(Pins pins, WorkingCalendar calendar, Instant from, Grounds grounds) {
        requireReceivable();
        become(status == Status.SUPPLEMENT_REQUESTED ? Status.PROCESSING : Status.RECEIVED);
        this.pins = corrects == null ? pins : pins.withoutFees();
        this.filing = filing.withCase(pins.chosenCase().code());
        timing.start(from, grounds, pins, calendar);
    }

    /** Whether it can be received as it stands; asked first, because why it cannot matters more than what is missing. */
    public void requireReceivable() {
        var supplementedAtIntake = status == Status.SUPPLEMENT_REQUESTED && openSupplement == null;
        if (isReceived() || !(supplementedAtIntake || status.successors(channel).contains(Status.RECEIVED))) {
            throw new IllegalTransitionException(this);
        }
    }

    /** Gives the code its receipt was entered under, or a mark in its place until it is drawn, and says so. */
    public void numbered(String code) {
        bears(code);
        events.add(DossierEvents.accepted(this));
        if (status == Status.PROCESSING) {
            events.add(DossierEvents.processingStarted(this, requireNonNull(timing.receivedAt())));
        }
    }

    /** The code that was drawn in place of the mark. */
    public void bears(String code) {
        this.code = code;
    }

    /** Not received, for a reason that the applicant reads. */
    public void reject(String reason, Instant now, Grounds grounds) {
        become(Status.REJECTED_AT_INTAKE);
        end(reason, now, grounds);
        events.add(new ApplicationEvent.Rejected(id, filing.procedureCode(), filing.receivingAgency(), now));
    }

    /** The internal process began, which it does once; other ways lead back to status 4 of their own. */
    public void startProcessing(Instant now) {
        if (status != Status.RECEIVED) {
            throw new IllegalTransitionException(this);
        }
        become(Status.PROCESSING);
        events.add(DossierEvents.processingStarted(this, now));
    }

    /** The applicant must supplement: a clock that runs stands still. Returns which round this is. */
    public int requestSupplement(
            UUID supplementId, @Nullable UUID taskId, boolean guidanceIgnored, Instant now, Grounds grounds) {
        become(Status.SUPPLEMENT_REQUESTED);
        openSupplement = supplementId;
        supplementRounds++;
        if (isReceived()) {
            timing.pause(now, "lần " + supplementRounds, grounds);
        }
        events.add(DossierEvents.supplementRequested(this, supplementId, taskId, guidanceIgnored, now));
        return supplementRounds;
    }

    /** The supplement of a dossier that is not received yet: it waits for the receptionist again, still in status 5. */
    public void supplementedAtIntake(Instant now) {
        var supplementId = closeSupplement();
        events.add(DossierEvents.supplemented(this, supplementId, now));
    }

    /** The supplement is complete: the clock runs again by the rule, and both promised dates are kept. */
    public void supplemented(SupplementRule rule, WorkingCalendar calendar, Instant now, String by) {
        var supplementId = closeSupplement();
        become(Status.PROCESSING);
        var grounds = Grounds.of(Ground.SUPPLEMENT_COMPLETE, by);
        timing.runAgain(rule.kind(), now, grounds, requireNonNull(pins), calendar);
        events.add(DossierEvents.supplemented(this, supplementId, now));
    }

    /** The applicant must pay before work goes on: the clock stands still. */
    public void requirePayment(UUID obligationId, int number, LocalDate payBy, Instant now, Grounds grounds) {
        become(Status.PAYMENT_REQUIRED);
        timing.pause(now, "lần " + number, grounds);
        events.add(DossierEvents.paymentRequired(this, obligationId, payBy, now));
    }

    /** Nothing of it is outstanding any more: the clock runs again by the rule, and both promised dates are kept. */
    public void paymentSettled(
            UUID obligationId,
            String paymentState,
            ClockKind effect,
            WorkingCalendar calendar,
            Instant now,
            String by) {
        if (status != Status.PAYMENT_REQUIRED) {
            throw new IllegalTransitionException(this);
        }
        become(Status.PROCESSING);
        timing.runAgain(effect, now, Grounds.of(Ground.PAYMENT_SETTLED, by), requireNonNull(pins), calendar);
        events.add(DossierEvents.paymentSettled(this, obligationId, paymentState, now));
    }

    /** The agency apologised: a new date holds, which only a restart of the limit sets aside. */
    public void extend(LocalDate to, String reason, WorkingCalendar calendar, Instant now, Grounds grounds) {
        requireRunning();
        var before = requireNonNull(timing.dueAt());
        timing.extend(to, reason, now, grounds, requireNonNull(pins), calendar);
        events.add(DossierEvents.dueDateMoved(this, "EXTENDED", before, now));
    }

    /** From now on it is settled under these pins: only an approved move does this, never an amendment by itself. */
    public void repin(Pins other, WorkingCalendar calendar, String cause, Instant now) {
        if (!isReceived() || timing.finishedAt() != null) {
            throw new IllegalTransitionException(this);
        }
        var before = requireNonNull(timing.dueAt());
        pins = other;
        timing.reckon(other, calendar);
        events.add(DossierEvents.dueDateMoved(this, cause, before, now));
    }

    /** What would be promised under other pins. */
    public Instant dueUnder(Pins other, WorkingCalendar calendar) {
        return timing.dueDate(other, calendar).orElseThrow().at();
    }

    /** Whether its clock runs, so that the promised date may be moved. */
    public void requireRunning() {
        if (timing.ledger().state() != ClockState.RUNNING) {
            throw new IllegalTransitionException(this);
        }
    }

    /** A supplement that the internal process asked for is not asked of the applicant; it must hear of that. */
    public void refuseSupplement(UUID taskId, String cause, Instant now) {
        events.add(DossierEvents.supplementRefused(this, taskId, cause, now));
    }

    /** Taken back by the applicant. */
    public void withdraw(String reason, Instant now, String by) {
        become(Status.WITHDRAWN);
        end(reason, now, Grounds.of(Ground.WITHDRAWAL, by));
        events.add(new ApplicationEvent.Withdrawn(id, code, now));
    }

    /** Refused after appraisal, or stopped for another reason that the applicant reads. */
    public void stop(String reason, Instant now, Grounds grounds) {
        become(Status.STOPPED);
        end(reason, now, grounds);
        events.add(DossierEvents.stopped(this, now));
    }

    /** The result is signed and stored; here the settlement ends and is measured. */
    public void complete(UUID resultId, Instant now, String by) {
        become(Status.COMPLETED);
        end(null, now, Grounds.of(Ground.RESULT, by));
        events.add(DossierEvents.completed(this, resultId, now));
    }

    /** The applicant has the result. */
    public void handOver(ReturnWay way, Instant now) {
        become(Status.RETURNED);
        events.add(DossierEvents.returned(this, way, now));
    }

    /** The promised date and how it was counted, replayed from the ledger under what was pinned. */
    public Optional<DueDate> dueDate(WorkingCalendar calendar) {
        return pins == null ? Optional.empty() : timing.dueDate(pins, calendar);
    }

    /** Whether it has been received, whatever became of it since. */
    public boolean isReceived() {
        return timing.receivedAt() != null;
    }

    public Timing timing() {
        return timing;
    }

    private void end(@Nullable String reason, Instant now, Grounds grounds) {
        openSupplement = null;
        timing.stop(now, grounds, reason);
    }

    private void become(Status next) {
        if (!status.successors(channel).contains(next)) {
            throw new IllegalTransitionException(this);
        }
        status = next;
    }

    /** While a round is open the status is 5, so that nothing after this can refuse. */
    private UUID closeSupplement() {
        var closed = Optional.ofNullable(openSupplement).orElseThrow(() -> new IllegalTransitionException(this));
        openSupplement = null;
        return closed;
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }
}
