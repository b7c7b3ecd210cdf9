package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.Published;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;

/**
 * Enters what the national catalogue has published: one decision for each issuing agency of a file, filled portion by
 * portion in the import's one transaction. Lateness is not measured: it was somebody else's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NationalDecisions {

    private final Decisions decisions;
    private final Items items;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    NationalDecisions(Decisions decisions, Items items, Catalogue catalogue, Audit audit, Sql sql, Clock clock) {
        this.decisions = decisions;
        this.items = items;
        this.catalogue = catalogue;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** One procedure of it. */
    public record Entry(Kind kind, Change change) {}

    /** Begins a decision; its number says where it comes from, because the file bundles many. */
    public UUID open(String agency, LocalDate day, String by) {
        var prefix = "CSDLQG/" + agency + "/" + day + "/";
        var number = prefix + (decisions.count("issuingAgency = ?1 and number like ?2", agency, prefix + "%") + 1);
        var head = new PublicationDecision.Head(number, agency, day, day, false, null);
        var decision = PublicationDecision.national(
                Ids.at(clock.instant()), head, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        decisions.persistAndFlush(decision);
        return decision.id();
    }

    /** Adds to it and to the catalogue. */
    public void publish(UUID id, List<Entry> entries) {
        var decision = decisions.get(id);
        var first = decision.totals().total();
        catalogue.apply(
                new Published(id, decision.head().number(), clock.instant().truncatedTo(ChronoUnit.MICROS)),
                entries.stream().map(Entry::change).toList());
        items.add(
                id,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> item(first + i, entries.get(i)))
                        .toList());
        decision.add(Totals.of(entries.stream().map(Entry::kind).toList()));
    }

    /** The finished decision. */
    public DecisionView close(UUID id) {
        decisions.flush();
        var view = DecisionView.of(decisions.get(id));
        audit.record("DECISION_IMPORTED", "publication-decision", id.toString(), null, view);
        return view;
    }

    /** Which of the procedures are in force by a decision of the province's own, and by which. */
    public Map<String, String> local(Collection<String> codes) {
        return sql
                .rows("""
                        select k.procedure_code, max(d.number)
                          from procedure_validity k
                          join procedure_version v on v.id = k.version_id
                          join publication_decision d on d.id = v.decision_id
                         where k.recorded_to is null and d.origin = 'LOCAL'
                           and (k.valid_to is null or k.valid_to > cast(:today as date))
                           and k.procedure_code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                         group by k.procedure_code""")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("codes", sql.json(codes))
                .getResultList()
                .stream()
                .collect(toMap(t -> t.get(0, String.class), t -> t.get(1, String.class)));
    }

    private static Item item(int position, Entry entry) {
        var opening = entry.change().opening();
        return new Item(
                position,
                entry.kind(),
                entry.change().procedureCode(),
                null,
                null,
                null,
                null,
                null,
                opening == null ? null : opening.versionId());
    }
}
