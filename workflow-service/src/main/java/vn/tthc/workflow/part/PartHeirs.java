package vn.tthc.workflow.part;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.platform.database.Database;

/** Parts of tasks that lay with an agency that is no more: its people do them in the heir. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PartHeirs {

    private final Database database;

    PartHeirs(Database database) {
        this.database = database;
    }

    public void takeOver(UUID processId, String gone, String heir) {
        database.update("""
                update task_part p set agency_code = ? from task t
                where t.id = p.task_id and t.process_id = ? and p.agency_code = ? and p.state = 'OPEN'""", heir, processId, gone);
    }
}
