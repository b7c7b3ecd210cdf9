package vn.tthc.application.extension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All extensions; whoever asks has gone through the dossier first. */
@ApplicationScoped
class Extensions implements PanacheRepositoryBase<Extension, UUID> {

    List<Extension> of(UUID dossierId) {
        return list("dossierId = ?1 order by number", dossierId);
    }
}
