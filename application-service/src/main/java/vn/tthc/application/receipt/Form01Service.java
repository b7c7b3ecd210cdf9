package vn.tthc.application.receipt;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tthc.application.document.Documents;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.dossier.Pins;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;

/** Prints form 01 from what the dossier pinned; printed again years later it says the same. */
@ApplicationScoped
class Form01Service {

    private final Dossiers dossiers;
    private final Documents documents;
    private final References references;
    private final Audit audit;

    Form01Service(Dossiers dossiers, Documents documents, References references, Audit audit) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.references = references;
        this.audit = audit;
    }

    /** The paper and the code it proves. */
    record Printed(String code, byte[] pdf) {}

    @Transactional
    Printed print(UUID id) {
        var dossier = dossiers.get(id);
        var code = dossier.code();
        var pins = dossier.pins();
        if (code == null || pins == null) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        audit.recordRead("dossier", id.toString(), "form-01");
        return new Printed(code, form(dossier, code, pins).pdf());
    }

    private Form01 form(Dossier dossier, String code, Pins pins) {
        var applicant = dossier.filing().applicant();
        var chosen = pins.chosenCase();
        return new Form01(
                nameOf(dossier.filing().receivingAgency()),
                nameOf(dossier.filing().decidingAgency()),
                code,
                applicant.name(),
                applicant.identityNumber(),
                applicant.phone(),
                applicant.address(),
                dossier.filing().procedureName() + " – " + chosen.name(),
                papers(dossier.id(), pins.papers(), chosen),
                Words.limits(chosen.limits()),
                requireNonNull(dossier.timing().receivedAt()),
                requireNonNull(dossier.timing().dueAt()),
                Words.fees(chosen.fees(), dossier.channel().name()),
                "");
    }

    private List<Form01.HandedIn> papers(UUID id, List<Paper> handedIn, ProcedureEvent.Case chosen) {
        var names = chosen.components().stream()
                .collect(Collectors.toMap(
                        ProcedureEvent.Component::code, ProcedureEvent.Component::name, (first, _) -> first));
        var lines = new ArrayList<Form01.HandedIn>();
        for (var paper : handedIn) {
            var name = names.getOrDefault(paper.component(), paper.component());
            add(lines, name, "Bản chính", paper.originals());
            add(lines, name, "Bản sao", paper.copies());
        }
        electronic(id, names).forEach((name, count) -> add(lines, name, "Bản điện tử", count.intValue()));
        return lines;
    }

    private Map<String, Long> electronic(UUID dossierId, Map<String, String> names) {
        return documents.of(dossierId).stream()
                .map(d -> names.getOrDefault(d.componentCode(), d.componentCode()))
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    }

    private static void add(List<Form01.HandedIn> lines, String name, String kind, int quantity) {
        if (quantity > 0) {
            lines.add(new Form01.HandedIn(name, kind, quantity));
        }
    }

    private String nameOf(String agencyCode) {
        return references.agency(agencyCode).map(Agency::name).orElse(agencyCode);
    }
}
