package vn.tthc.workflow.process;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.outbox.EventSource;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;

/**
 * The internal process of one dossier, pinned to the definition and the calendar in force when it was accepted.
 *
 * <p>Knows which agencies take part, which one answers for the dossier right now (the custodian), and how it ended.
 * It reports; the status of the dossier belongs to application-service.
 */
@Entity
@Table(name = "process")
public class RunningProcess implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID applicationId;
    private String dossierCode;
    private String procedureCode;
    private String procedureName;
    private String procedureVersionId;
    private String caseCode;
    private UUID definitionId;
    private String calendarVersionId;
    private String receivingAgency;
    private String competentAgency;
    private String channel;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data;

    @Enumerated(EnumType.STRING)
    private ProcessState state;

    private String custodian;
    private Instant dossierDueAt;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String resultNumber;
    private @Nullable LocalDate resultValidTo;
    private @Nullable UUID signedTaskId;
    private @Nullable String signedBy;
    private @Nullable String signingAgency;
    private @Nullable Instant signedAt;

    @ElementCollection
    @CollectionTable(name = "process_agency", joinColumns = @JoinColumn(name = "process_id"))
    @MapKeyColumn(name = "agency_code")
    @OptimisticLock(excluded = true)
    private Map<String, Involvement> agencies = new HashMap<>();

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected RunningProcess() {}

    RunningProcess(UUID id, ApplicationEvent.Accepted accepted, String procedureName, String custodian, Instant now) {
        this.id = id;
        this.applicationId = accepted.applicationId();
        this.dossierCode = accepted.dossierCode();
        this.procedureCode = accepted.procedureCode();
        this.procedureName = procedureName;
        this.procedureVersionId = accepted.procedureVersionId();
        this.caseCode = accepted.caseCode();
        this.definitionId = accepted.processDefinitionId();
        this.calendarVersionId = accepted.calendarVersionId();
        this.receivingAgency = accepted.receivingAgency();
        this.competentAgency = accepted.competentAgency();
        this.channel = accepted.channel();
        this.data = Map.of();
        this.state = ProcessState.RUNNING;
        this.custodian = custodian;
        this.dossierDueAt = accepted.dueAt();
        this.startedAt = now;
        events.add(new ProcessEvent.Started(applicationId, id, definitionId, now));
        handledBy(competentAgency, now);
        handledBy(custodian, now);
    }

    /** From now on this agency works on the dossier, and reads it. */
    public void handledBy(String agency, Instant now) {
        involve(agency, Involvement.HANDLING, now);
    }

    /** From now on this agency may read the dossier, to answer a question about it. */
    public void consults(String agency, Instant now) {
        if (!agencies.containsKey(agency)) {
            involve(agency, Involvement.CONSULTED, now);
        }
    }

    private void involve(String agency, String role, Instant now) {
        var before = agencies.get(agency);
        if (before == null || !before.role().equals(role)) {
            agencies.put(agency, new Involvement(role, now));
            events.add(new ProcessEvent.AgencyInvolved(applicationId, agency, role, now));
        }
    }

    /** Another agency answers for the dossier from now on; false when it is the one that already does. */
    boolean passTo(String agency) {
        requireUnfinished();
        var changes = !custodian.equals(agency);
        custodian = agency;
        return changes;
    }

    /** The applicant is supplementing: no clock runs, nobody can be late. */
    public void pause() {
        become(ProcessState.PAUSED);
    }

    /** The supplement is complete; the dossier may have a new promised date. */
    public void resume(@Nullable Instant newDossierDueAt) {
        become(ProcessState.RUNNING);
        dossierDueAt = newDossierDueAt == null ? dossierDueAt : newDossierDueAt;
    }

    /** application-service promised another date, by this calendar. */
    public void promise(Instant dueAt, String calendar) {
        dossierDueAt = dueAt;
        calendarVersionId = calendar;
    }

    /** Somebody decided that it goes on by another version; its tasks are put there with it. */
    public void goOnBy(UUID definition) {
        requireUnfinished();
        definitionId = definition;
    }

    /** The leader signed the result. The process ends with the last step, which need not be this one. */
    public void sign(UUID taskId, Signature signature, Instant now) {
        requireUnfinished();
        resultNumber = signature.resultNumber();
        resultValidTo = signature.validTo();
        signedTaskId = taskId;
        signedBy = signature.by();
        signingAgency = signature.agency();
        signedAt = now;
    }

    /** The last step is done. Without a signature there is no result to end with. */
    public void complete(Instant now) {
        if (signedTaskId == null || signingAgency == null || signedBy == null || resultNumber == null) {
            throw new Problem(WorkflowProblem.TASK_NEEDS_SIGNATURE);
        }
        become(ProcessState.COMPLETED);
        finishedAt = now;
        events.add(new ProcessEvent.Approved(
                applicationId, signedTaskId, signingAgency, signedBy, resultNumber, resultValidTo, now));
    }

    /** The leader refused after appraisal. */
    public void refuse(UUID taskId, String agency, String by, String reason, Instant now) {
        become(ProcessState.REFUSED);
        finishedAt = now;
        events.add(new ProcessEvent.Refused(applicationId, taskId, agency, by, reason, now));
    }

    /** The dossier was taken back or stopped elsewhere: the work on it ends without a result. */
    public void cancel(Instant now) {
        become(ProcessState.CANCELLED);
        finishedAt = now;
    }

    /** A step recorded these; what was recorded earlier under the same names is replaced. */
    public void record(Map<String, Object> recorded) {
        if (!recorded.isEmpty()) {
            var all = new TreeMap<>(data);
            all.putAll(recorded);
            data = all;
        }
    }

    /** What decisions may look at: where the dossier came from and what its steps recorded. */
    public Map<String, Object> facts() {
        var facts = new TreeMap<>(data);
        facts.put("case", caseCode);
        facts.put("channel", channel);
        facts.put("procedure", procedureCode);
        facts.put("receivingAgency", receivingAgency);
        facts.put("competentAgency", competentAgency);
        return facts;
    }

    /** Whether its papers themselves travel. */
    public boolean isOnPaper() {
        return !channel.equals("ONLINE");
    }

    /** Refuses work on a process that is over. */
    public void requireUnfinished() {
        if (isFinished()) {
            throw new Problem(WorkflowProblem.PROCESS_CLOSED);
        }
    }

    private void become(ProcessState next) {
        if (!state.canBecome(next)) {
            throw isFinished()
                    ? new Problem(WorkflowProblem.PROCESS_CLOSED)
                    : new Problem(CommonProblem.ILLEGAL_TRANSITION, state, next);
        }
        state = next;
    }

    public boolean isFinished() {
        return state.isFinal();
    }

    public boolean isPaused() {
        return state == ProcessState.PAUSED;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    /** The agency a step names: by its part in this dossier, or by its code. */
    public String agencyFor(String stepAgency) {
        return switch (stepAgency) {
            case "COMPETENT" -> competentAgency;
            case "RECEIVING" -> receivingAgency;
            default -> stepAgency;
        };
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String dossierCode() {
        return dossierCode;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public String procedureName() {
        return procedureName;
    }

    public UUID definitionId() {
        return definitionId;
    }

    public String calendarVersionId() {
        return calendarVersionId;
    }

    public String competentAgency() {
        return competentAgency;
    }

    public ProcessState state() {
        return state;
    }

    public String custodian() {
        return custodian;
    }

    public Instant dossierDueAt() {
        return dossierDueAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable String resultNumber() {
        return resultNumber;
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }
}
