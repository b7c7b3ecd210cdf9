package vn.tthc.application.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.PaymentState;
import vn.tthc.platform.database.Database;

/** Where a dossier stands with its fees, for showing it; there are none before the receipt. */
@ApplicationScoped
class PaymentStates {

    private final Database database;

    PaymentStates(Database database) {
        this.database = database;
    }

    @Nullable
    PaymentState of(Dossier dossier) {
        var pins = dossier.pins();
        if (pins == null) {
            return null;
        }
        return database
                .query(
                        row -> PaymentState.valueOf(row.getString(1)),
                        "select state from fee_account where dossier_id = ?",
                        dossier.id())
                .stream()
                .findFirst()
                .orElseGet(() -> untouched(pins, dossier.channel()));
    }

    static PaymentState untouched(Pins pins, Channel channel) {
        var table = new FeeTable(pins.chosenCase().fees(), channel.name());
        return Balance.untouched(table.reckon(Assessment.NONE).total()).state();
    }
}
