package vn.tthc.catalog.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.catalog.ProcedureEvent.VersionPublished;

/** Tells the other services what a version says; the contract holds what they settle dossiers by, not the prose. */
final class VersionEvents {

    private VersionEvents() {}

    /** A stored version with the days it is in force. */
    record Version(
            UUID id,
            String procedureCode,
            int number,
            ProcedureDocument document,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String decisionNumber,
            Instant publishedAt) {

        /** A later decision has given it other days; that it is later tells it from what comes late. */
        Version statedBy(Published later) {
            return new Version(
                    id, procedureCode, number, document, validFrom, validTo, later.decisionNumber(), later.at());
        }
    }

    static VersionPublished published(Version version) {
        var document = version.document();
        return new VersionPublished(
                version.id().toString(),
                version.procedureCode(),
                version.number(),
                text(document.name()),
                text(document.sectorCode()),
                version.validFrom(),
                version.validTo(),
                EffectiveCases.of(version.procedureCode(), document).stream()
                        .map(VersionEvents::caseOf)
                        .toList(),
                document.executingAgencies(),
                document.receivableOnline(),
                document.subjectTypes(),
                version.decisionNumber(),
                version.publishedAt());
    }

    static ProcedureEvent.VersionClosed closed(
            Version version, LocalDate validTo, @Nullable String successor, Published decision) {
        return new ProcedureEvent.VersionClosed(
                version.id().toString(),
                version.procedureCode(),
                validTo,
                successor,
                decision.decisionNumber(),
                published(version),
                decision.at());
    }

    private static ProcedureEvent.Case caseOf(ProcedureDocument.Case c) {
        return new ProcedureEvent.Case(
                text(c.code()),
                text(c.name()),
                c.limits().stream()
                        .map(l -> new ProcedureEvent.Limit(l.quantity(), text(l.unit())))
                        .toList(),
                c.cutOff(),
                c.fees().stream().map(VersionEvents::fee).toList(),
                components(c.components()));
    }

    /** The contract counts in đồng: a fee in another currency has no amount there and says so in words. */
    private static ProcedureEvent.Fee fee(ProcedureDocument.CaseFee f) {
        var words = text(f.description());
        if (f.currency() == null) {
            return new ProcedureEvent.Fee(text(f.channel()), text(f.kind()), f.amount(), words, perUnit(f.perUnit()));
        }
        var stated = f.amount() + " " + f.currency();
        return new ProcedureEvent.Fee(
                text(f.channel()), text(f.kind()), null, words.isEmpty() ? stated : stated + " – " + words);
    }

    private static ProcedureEvent.@Nullable PerUnit perUnit(ProcedureDocument.@Nullable PerUnit p) {
        return p == null
                ? null
                : new ProcedureEvent.PerUnit(
                        text(p.unit()),
                        p.tiers().stream()
                                .map(t -> new ProcedureEvent.Tier(
                                        Objects.requireNonNullElse(t.from(), 1),
                                        Objects.requireNonNullElse(t.amount(), 0L)))
                                .toList(),
                        p.most(),
                        p.each());
    }

    private static List<ProcedureEvent.Component> components(List<ProcedureDocument.Component> components) {
        return components.stream()
                .map(c -> new ProcedureEvent.Component(
                        text(c.code()), text(c.name()), c.originals(), c.copies(), c.required()))
                .toList();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
