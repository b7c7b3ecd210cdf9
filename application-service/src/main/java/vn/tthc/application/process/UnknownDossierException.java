package vn.tthc.application.process;

import java.util.UUID;

/** A process reports about a dossier that was never received here. */
class UnknownDossierException extends RuntimeException {

    UnknownDossierException(UUID id) {
        super("No received dossier " + id);
    }
}
