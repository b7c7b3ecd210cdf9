package vn.tthc.feedback.evaluation.fact;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.contracts.workflow.EvaluationEvent.ProcessMeasured;
import vn.tthc.platform.database.Database;

/** Who needed how much time for a dossier; a process that is measured again replaces what was told of it before. */
@ApplicationScoped
@Transactional(MANDATORY)
class WorkFacts {

    private static final String TIME = """
            insert into fact_time (application_id, process_id, agency_code, officer, role, finished_at, spent_minutes,
                share_minutes)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?, ?)""";

    private final Database database;

    WorkFacts(Database database) {
        this.database = database;
    }

    void on(EvaluationEvent event) {
        if (!(event instanceof ProcessMeasured measured)) {
            return;
        }
        database.update("delete from fact_time where process_id = ?", measured.processId());
        measured.agencies()
                .forEach(time ->
                        put(measured, time.agencyCode(), "", time.role(), time.spentMinutes(), time.shareMinutes()));
        measured.officers()
                .forEach(time -> put(
                        measured,
                        time.agencyCode(),
                        time.officer(),
                        "HANDLING",
                        time.spentMinutes(),
                        time.shareMinutes()));
    }

    private void put(ProcessMeasured measured, String agency, String officer, String role, long spent, long share) {
        database.update(
                TIME,
                measured.applicationId(),
                measured.processId(),
                agency,
                officer,
                role,
                measured.finishedAt().toString(),
                spent,
                share);
    }
}
