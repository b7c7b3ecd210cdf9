package vn.tthc.workflow.pressure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.platform.database.Database;

/** Clocks of an agency that is no more: its heir is told of them as if nobody had been. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PressureHeirs {

    private final Database database;

    PressureHeirs(Database database) {
        this.database = database;
    }

    public void tellAnew(UUID processId, String heir) {
        database.update("""
                update task set soon_told_for = null, late_told_for = null, forecast_told_for = null
                where process_id = ? and agency_code = ? and closed_at is null""", processId, heir);
    }
}
