package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.ProcedureVersion;
import vn.tthc.application.reference.References;

/**
 * Finds who decides a dossier, because a centre takes in what any agency of the province settles.
 *
 * <p>Of the agencies that settle the procedure it is the one that the receiving place belongs to, the nearest first, or
 * the only one there is. Between several it is nobody's guess: the dossier waits for somebody to assign it.
 */
@ApplicationScoped
class Competence {

    private final References references;

    Competence(References references) {
        this.references = references;
    }

    Optional<String> find(ProcedureVersion procedure, String receivingAgency, LocalDate day) {
        var settling = references.agencies(procedure.executingAgencies()).stream()
                .filter(a -> a.existsOn(day))
                .toList();
        return references.agency(receivingAgency).flatMap(place -> of(settling, place));
    }

    private static Optional<String> of(List<Agency> settling, Agency place) {
        var above = settling.stream()
                .filter(a -> place.isWithin(a.code()))
                .max(Comparator.comparingInt((Agency a) -> a.path().length()));
        return above.or(() -> settling.size() == 1 ? Optional.of(settling.getFirst()) : Optional.empty())
                .map(Agency::code);
    }
}
