package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import vn.tthc.application.reference.References;

/** Whose earlier results an agency answers for: its own and those of all below it, ended ones among them. */
@ApplicationScoped
@Transactional
class Issuers {

    private final References references;

    Issuers(References references) {
        this.references = references;
    }

    Set<String> below(String agency) {
        return references
                .agency(agency)
                .map(root -> Set.copyOf(references.codesBelow(root)))
                .orElse(Set.of());
    }
}
