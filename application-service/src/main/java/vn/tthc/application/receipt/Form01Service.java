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
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.PrintedForm;
import vn.tthc.application.payment.FeeStatement;
import vn.tthc.application.rating.RatingTickets;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;

/**
 * Prints form 01 from what the dossier pinned, on the template of the day of receipt. Printed again it says the same but
 * for what has been paid since.
 */
@ApplicationScoped
class Form01Service {

    private final Dossiers dossiers;
    private final Documents documents;
    private final FormHeads heads;
    private final FeeStatement fees;
    private final RatingTickets tickets;
    private final Audit audit;

    Form01Service(
            Dossiers dossiers,
            Documents documents,
            FormHeads heads,
            FeeStatement fees,
            RatingTickets tickets,
            Audit audit) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.heads = heads;
        this.fees = fees;
        this.tickets = tickets;
        this.audit = audit;
    }

    @Transactional
    PrintedForm print(UUID id) {
        var dossier = dossiers.get(id);
        var pins = dossier.pins();
        if (dossier.code() == null || pins == null) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        audit.recordRead("dossier", id.toString(), FormKind.RECEIPT.purpose());
        var form = form(dossier, pins);
        return PrintedForm.of(form.head(), form.pdf());
    }

    private Form01 form(Dossier dossier, Pins pins) {
        var filing = dossier.filing();
        var applicant = dossier.applicantAt(requireNonNull(dossier.timing().receivedAt()));
        var chosen = pins.chosenCase();
        var receivedAt = requireNonNull(dossier.timing().receivedAt());
        return new Form01(
                heads.of(FormKind.RECEIPT, dossier, filing.receivingAgency(), null, receivedAt),
                heads.nameOf(filing.decidingAgency()),
                applicant.name(),
                applicant.identityNumber(),
                applicant.phone(),
                applicant.address(),
                filing.procedureName() + " – " + chosen.name(),
                papers(dossier.id(), pins.papers(), chosen),
                Words.limits(chosen.limits()),
                receivedAt,
                requireNonNull(dossier.timing().dueAt()),
                fees.of(dossier),
                tickets.of(dossier.id())
                        .map(t -> new Form01.Ticket(t, tickets.link(t)))
                        .orElse(null));
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
}
