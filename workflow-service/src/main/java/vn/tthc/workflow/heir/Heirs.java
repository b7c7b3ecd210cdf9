package vn.tthc.workflow.heir;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.workflow.consultation.ConsultationHeirs;
import vn.tthc.workflow.handoff.HandoffHeirs;
import vn.tthc.workflow.part.PartHeirs;
import vn.tthc.workflow.pressure.PressureHeirs;
import vn.tthc.workflow.process.Custody;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.task.Tasks;

/**
 * An agency that takes another's place takes over what lies there: tasks with whoever holds them, dossiers on their way to
 * it, questions it was asked, and the custody of its dossiers from then on. What is over keeps the names of its time.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class Heirs {

    private static final int CHUNK = 200;

    private final Database database;
    private final Agencies agencies;
    private final Processes processes;
    private final Tasks tasks;
    private final HandoffHeirs handoffs;
    private final ConsultationHeirs consultations;
    private final PartHeirs parts;
    private final PressureHeirs pressure;
    private final Custody custody;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Heirs(
            Database database,
            Agencies agencies,
            Processes processes,
            Tasks tasks,
            HandoffHeirs handoffs,
            ConsultationHeirs consultations,
            PartHeirs parts,
            PressureHeirs pressure,
            Custody custody,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.processes = processes;
        this.tasks = tasks;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.parts = parts;
        this.pressure = pressure;
        this.custody = custody;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Processes in which something lies with an agency whose place another has taken by today. */
    List<UUID> orphaned(UUID after) {
        return database.query(row -> row.getObject(1, UUID.class), """
                with gone as (select code from agency where valid_to <= ? and successor_code is not null)
                select process_id from (
                    select t.process_id from gone join task t on t.agency_code = gone.code and t.closed_at is null
                    union select h.process_id from gone join handoff h on h.to_agency = gone.code and h.state = 'SENT'
                    union select c.process_id from gone join consultation c on c.to_agency = gone.code
                        and c.state = 'ASKED'
                    union select k.process_id from gone join custody k on k.agency_code = gone.code
                        and k.to_at is null) work
                where process_id > ? order by process_id limit ?""", today(), after, CHUNK);
    }

    void takeOver(UUID processId) {
        var process = processes.lock(processId);
        if (process.isFinished()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = process.custodian();
        var heir = heir();
        handoffs.takeOver(process, heir, now);
        consultations.takeOver(process, heir, now);
        var moved = new TreeMap<String, String>();
        for (var task : tasks.unfinished(processId)) {
            var gone = task.agencyCode();
            task.passTo(heir.apply(gone));
            process.handledBy(task.agencyCode(), now);
            moved.put(gone, task.agencyCode());
        }
        custody.passTo(process, heir.apply(before), null, now);
        process.handledBy(process.custodian(), now);
        tasks.flush();
        moved.forEach((gone, to) -> takeAlong(processId, gone, to));
        outbox.publish(process);
        audit.record("process.taken-over", "process", processId.toString(), before, process.custodian());
    }

    private void takeAlong(UUID processId, String gone, String heir) {
        if (!gone.equals(heir)) {
            parts.takeOver(processId, gone, heir);
            pressure.tellAnew(processId, heir);
        }
    }

    /** Asks for each agency once. */
    private UnaryOperator<String> heir() {
        var known = new HashMap<String, String>();
        var today = today();
        return agency -> known.computeIfAbsent(agency, code -> agencies.present(code, today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
