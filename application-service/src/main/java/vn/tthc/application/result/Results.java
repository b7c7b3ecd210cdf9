package vn.tthc.application.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All results; whoever asks for those of a dossier has gone through it first. */
@ApplicationScoped
class Results implements PanacheRepositoryBase<Result, UUID> {

    List<Result> of(UUID dossierId) {
        return list("dossierId = ?1 order by id", dossierId);
    }

    Result get(UUID dossierId, UUID id) {
        return find("dossierId = ?1 and id = ?2", dossierId, id)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Of before this system, by its number, newest first, from before the given one. */
    List<Result> earlier(String agency, String number, UUID before, int limit) {
        return find(
                        "importId is not null and agencyCode = ?1 and number = ?2 and id < ?3 order by id desc",
                        agency,
                        number,
                        before)
                .page(0, limit)
                .list();
    }

    /** Whether the agency has an earlier paper of that kind and number. */
    boolean isTaken(String agency, String title, String number) {
        return count("importId is not null and agencyCode = ?1 and title = ?2 and number = ?3", agency, title, number)
                > 0;
    }

    /** A person's own document store, newest first, from after the given one. */
    List<Result> ofPerson(List<String> personKeys, UUID after, int limit) {
        return find("personKey in ?1 and id < ?2 order by id desc", personKeys, after)
                .page(0, limit)
                .list();
    }

    Optional<Result> ofPerson(List<String> personKeys, UUID id) {
        return find("personKey in ?1 and id = ?2", personKeys, id).firstResultOptional();
    }
}
