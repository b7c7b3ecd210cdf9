package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.outbox.EventSource;

/**
 * A citizen's dossier under one procedure, from the draft to the returned result.
 *
 * <p>The only place that changes a dossier's {@link Status} and its clock. Each public method is one thing that can
 * happen: it happens and is recorded as an event, or it throws and changes nothing.
 */
@Entity
public class Dossier implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** Written by the statement that draws the number, so that the counter is locked as shortly as can be. */
    @Column(insertable = false, updatable = false)
    private @Nullable String code;

    private String submittedBy;

    @Embedded
    private Draft filing;

    @Embedded
    private @Nullable Pins pins;

    @Embedded
    private Timing timing;

    private int supplementRounds;
    private @Nullable UUID openSupplement;

    @ElementCollection
    @CollectionTable(name = "dossier_agency", joinColumns = @JoinColumn(name = "dossier_id"))
    private Set<InvolvedAgency> agencies = new HashSet<>();

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Dossier() {}

    /** Opens a draft. A counter file is the agency's business at once, a citizen's only when it is submitted. */
    public Dossier(UUID id, Channel channel, Draft draft, String submittedBy, Instant now) {
        this.id = id;
        this.status = Status.DRAFT;
        this.channel = channel;
        this.filing = draft;
        this.submittedBy = submittedBy;
        this.timing = new Timing(now);
        shareCounterFile();
    }

    /** Replaces what the draft says. */
    public void edit(Draft draft) {
        if (status != Status.DRAFT) {
            throw new IllegalTransitionException(this);
        }
        filing = draft;
        shareCounterFile();
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
    public void receive(Pins pins, WorkingCalendar calendar, Instant now) {
        requireReceivable();
        become(status == Status.SUPPLEMENT_REQUESTED ? Status.PROCESSING : Status.RECEIVED);
        this.pins = pins;
        this.filing = filing.withCase(pins.chosenCase().code());
        timing.start(now, pins, calendar);
    }

    /** Whether it can be received as it stands; asked first, because why it cannot matters more than what is missing. */
    public void requireReceivable() {
        var supplementedAtIntake = status == Status.SUPPLEMENT_REQUESTED && openSupplement == null;
        if (isReceived() || !(supplementedAtIntake || status.successors(channel).contains(Status.RECEIVED))) {
            throw new IllegalTransitionException(this);
        }
    }

    /** Gives the code its receipt was entered under, and says so. */
    public void numbered(String code) {
        this.code = code;
        events.add(DossierEvents.accepted(this));
        if (status == Status.PROCESSING) {
            events.add(DossierEvents.processingStarted(this, requireNonNull(timing.receivedAt())));
        }
    }

    /** Not received, for a reason that the applicant reads. */
    public void reject(String reason, Instant now) {
        become(Status.REJECTED_AT_INTAKE);
        end(reason, now);
        events.add(new ApplicationEvent.Rejected(id, filing.procedureCode(), filing.receivingAgency(), now));
    }

    /** The internal process began. */
    public void startProcessing(Instant now) {
        become(Status.PROCESSING);
        events.add(DossierEvents.processingStarted(this, now));
    }

    /** The applicant must supplement: a clock that runs stands still. Returns which round this is. */
    public int requestSupplement(UUID supplementId, @Nullable UUID taskId, Instant now) {
        become(Status.SUPPLEMENT_REQUESTED);
        openSupplement = supplementId;
        supplementRounds++;
        if (isReceived()) {
            timing.pause(now, "Chờ bổ sung, hoàn thiện hồ sơ (lần " + supplementRounds + ")");
        }
        events.add(DossierEvents.supplementRequested(this, supplementId, taskId, now));
        return supplementRounds;
    }

    /** The supplement of a dossier that is not received yet: it waits for the receptionist again, still in status 5. */
    public void supplementedAtIntake(Instant now) {
        var supplementId = closeSupplement();
        events.add(DossierEvents.supplemented(this, supplementId, now));
    }

    /** The supplement is complete: the clock runs again by the rule, and both promised dates are kept. */
    public void supplemented(SupplementRule rule, WorkingCalendar calendar, Instant now) {
        var supplementId = closeSupplement();
        become(Status.PROCESSING);
        timing.runAgain(rule.kind(), now, requireNonNull(pins), calendar);
        events.add(DossierEvents.supplemented(this, supplementId, now));
    }

    /** Taken back by the applicant. */
    public void withdraw(String reason, Instant now) {
        become(Status.WITHDRAWN);
        end(reason, now);
        events.add(new ApplicationEvent.Withdrawn(id, code, now));
    }

    /** Refused after appraisal, or stopped for another reason that the applicant reads. */
    public void stop(String reason, Instant now) {
        become(Status.STOPPED);
        end(reason, now);
        events.add(DossierEvents.stopped(this, now));
    }

    /** The result is signed and stored; here the settlement ends and is measured. */
    public void complete(UUID resultId, Instant now) {
        become(Status.COMPLETED);
        end(null, now);
        events.add(DossierEvents.completed(this, resultId, now));
    }

    /** The applicant has the result. */
    public void handOver(Instant now) {
        become(Status.RETURNED);
        events.add(DossierEvents.returned(this, now));
    }

    /** From now on the officers of this agency may read it; false when they could already. */
    public boolean involve(String agencyCode, AgencyRole role) {
        return agencies.add(new InvolvedAgency(agencyCode, role));
    }

    /** The promised date and how it was counted, replayed from the ledger under what was pinned. */
    public Optional<DueDate> dueDate(WorkingCalendar calendar) {
        return pins == null ? Optional.empty() : timing.dueDate(pins, calendar);
    }

    /** A draft at the counter belongs to the agencies that it names now. */
    private void shareCounterFile() {
        if (channel != Channel.ONLINE) {
            agencies.clear();
            involveAddressees();
        }
    }

    private void involveAddressees() {
        involve(filing.receivingAgency(), AgencyRole.RECEIVING);
        involve(filing.competentAgency(), AgencyRole.COMPETENT);
    }

    private void end(@Nullable String reason, Instant now) {
        openSupplement = null;
        timing.stop(now, status.title(), reason);
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

    /** Whether it has been received, whatever became of it since. */
    public boolean isReceived() {
        return timing.receivedAt() != null;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable String code() {
        return code;
    }

    public Draft filing() {
        return filing;
    }

    public @Nullable Pins pins() {
        return pins;
    }

    public Timing timing() {
        return timing;
    }

    public int supplementRounds() {
        return supplementRounds;
    }

    public @Nullable UUID openSupplement() {
        return openSupplement;
    }

    public Set<InvolvedAgency> agencies() {
        return Set.copyOf(agencies);
    }
}
