package vn.tthc.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.inbox.ReplayReport;

/** Leaves a trace of what operators do. */
@ApplicationScoped
class OperationsLog {

    private final Audit audit;

    OperationsLog(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    void replayed(String service, ReplayRequest request, ReplayReport report) {
        audit.record("replay", "parked-events", service, request, report);
    }
}
