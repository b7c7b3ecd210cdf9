package vn.tthc.feedback.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.problem.Problem;

/** The dossiers that may be rated. */
@ApplicationScoped
class ReturnedDossiers implements PanacheRepositoryBase<ReturnedDossier, UUID> {

    private final Database database;

    ReturnedDossiers(Database database) {
        this.database = database;
    }

    /** The person's own returned dossier; somebody else's is answered like one that does not exist. */
    ReturnedDossier ofPerson(UUID applicationId, List<String> personKeys) {
        return findByIdOptional(applicationId)
                .filter(dossier -> dossier.belongsTo(personKeys))
                .orElseThrow(() -> new Problem(FeedbackProblem.NOT_RATEABLE));
    }

    /** The returned dossier of a receipt; a receipt before the return is answered like one that does not exist. */
    ReturnedDossier ofTicket(String ticket) {
        return database
                .query(
                        row -> row.getObject(1, UUID.class),
                        "select application_id from rating_ticket where digest = ?",
                        Sha256.hex(ticket))
                .stream()
                .findFirst()
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> new Problem(FeedbackProblem.NOT_RATEABLE));
    }

    /** Remembers a receipt's secret by its digest, as it was told. */
    void ticket(UUID applicationId, String digest) {
        database.update(
                "insert into rating_ticket (application_id, digest) values (?, ?) on conflict do nothing",
                applicationId,
                digest);
    }

    /** Which request was signed for the dossier, by its digest; nothing while none was. */
    Optional<byte[]> signedRequest(UUID applicationId) {
        return database.query(
                        row -> Optional.ofNullable(row.getBytes(1)),
                        "select token_request from returned_dossier where application_id = ?",
                        applicationId)
                .getFirst();
    }

    /** Gives the dossier's one token to this request; of two at the same moment the second waits for the first. */
    boolean sign(UUID applicationId, byte[] request) {
        return database.update(
                        "update returned_dossier set token_request = ? where application_id = ? and token_request is null",
                        request,
                        applicationId)
                == 1;
    }
}
