package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;

/** Takes a dossier to its result, as the internal process reports it. */
@ApplicationScoped
class Approval {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ab");

    private final ProcessReports reports;
    private final Clock clock;

    Approval(ProcessReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.NEVER)
    UUID completed(String number) {
        var id = Desks.accepted();
        reports.apply(new ProcessEvent.Started(id, TASK, TASK, clock.instant()));
        reports.apply(new ProcessEvent.Approved(
                id, TASK, Province.DEPARTMENT, "leader", number, LocalDate.of(2027, 11, 20), clock.instant()));
        return id;
    }
}
