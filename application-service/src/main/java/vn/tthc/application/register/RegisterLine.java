package vn.tthc.application.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Status;

/** What the register takes from a dossier. */
record RegisterLine(
        UUID id,
        String code,
        String procedureName,
        String applicant,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String competentAgency,
        Instant receivedAt,
        Instant dueAt,
        Status status) {

    static RegisterLine of(Dossier dossier) {
        var applicant = dossier.filing().applicant();
        return new RegisterLine(
                dossier.id(),
                requireNonNull(dossier.code()),
                dossier.filing().procedureName(),
                applicant.name(),
                applicant.phone(),
                applicant.address(),
                dossier.filing().competentAgency(),
                requireNonNull(dossier.timing().receivedAt()),
                requireNonNull(dossier.timing().dueAt()),
                dossier.status());
    }
}
