package vn.tthc.application.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.dossier.Pins;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** Finds everything that is missing or wrong at once, because guidance is due once, complete and exact. */
@ApplicationScoped
public class Completeness {

    private final References references;
    private final Clock clock;

    Completeness(References references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    /** Before the receipt by the version in force, after it by what was pinned. */
    public Finding of(Dossier dossier, Set<String> present) {
        var pins = dossier.pins();
        return pins == null ? inForce(dossier.filing(), present) : pinned(pins, present);
    }

    /** Papers alone, by a case that is already known. */
    public Finding papers(String procedureVersionId, ProcedureEvent.Case chosen, Set<String> present) {
        var gaps = missing(chosen, present);
        return new Finding(procedureVersionId, chosen.code(), gaps, gaps.size());
    }

    private Finding pinned(Pins pins, Set<String> present) {
        return papers(pins.procedureVersionId(), pins.chosenCase(), present);
    }

    @UntilReceipt
    private Finding inForce(Draft filing, Set<String> present) {
        var procedure = references
                .procedureInForce(filing.procedureCode(), LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE))
                .orElseThrow(() -> notInForce(filing.procedureCode()));
        var chosen = procedure.caseOf(filing.caseCode()).orElseThrow(() -> notInForce(filing.procedureCode()));
        var papers = missing(chosen, present);
        var wrong = references
                .formInForce(procedure.versionId(), chosen.code())
                .map(form -> form.validate(filing.formData()))
                .orElse(List.of());
        var gaps = Stream.concat(
                        wrong.stream().map(f -> new Gap(f.path("formData"), f.rule(), f.message(), f.arguments())),
                        papers.stream())
                .toList();
        return new Finding(procedure.versionId(), chosen.code(), gaps, papers.size());
    }

    private static List<Gap> missing(ProcedureEvent.Case chosen, Set<String> present) {
        return chosen.components().stream()
                .filter(ProcedureEvent.Component::required)
                .filter(c -> !present.contains(c.code()))
                .map(c -> new Gap(Gap.paper(c.code()), "Required", "rule.ComponentRequired", List.of(c.name())))
                .toList();
    }

    private static Problem notInForce(String code) {
        return new Problem(CommonProblem.UNPROCESSABLE)
                .violation("procedureCode", "InForce", "rule.ProcedureInForce", code);
    }
}
