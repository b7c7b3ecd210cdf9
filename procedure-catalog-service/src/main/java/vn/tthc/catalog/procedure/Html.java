package vn.tthc.catalog.procedure;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come out of several editors, made harmless: formatting stays, whatever could run or load something goes.
 */
public final class Html {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^>]*>|&[a-zA-Z#][a-zA-Z0-9]*;");
    private static final Safelist FORMATTING = Safelist.basic()
            .addTags("table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .removeProtocols("a", "href", "ftp", "mailto");
    private static final Document.OutputSettings AS_IS = new Document.OutputSettings().prettyPrint(false);

    private Html() {}

    /** Markup that is safe to show; text without markup keeps its lines and has its angle brackets escaped. */
    public static @Nullable String safe(@Nullable String html) {
        return html == null ? null : Jsoup.clean(html, "", FORMATTING, AS_IS);
    }

    /** Whether more was done to a text than to escape characters that mean something in HTML. */
    public static boolean isChanged(String text, String safe) {
        return TAG.matcher(text).find() && !text.equals(safe);
    }

    /** A name has no markup at all. */
    public static @Nullable String plain(@Nullable String text) {
        return text == null || !TAG.matcher(text).find()
                ? text
                : Jsoup.parse(text).text();
    }

    /** The same procedure with every text safe to show. */
    public static ProcedureDocument sanitise(ProcedureDocument p) {
        return new ProcedureDocument(
                p.code(),
                plain(p.name()),
                p.sectorCode(),
                p.formalityType(),
                p.type(),
                plain(p.keywords()),
                safe(p.description()),
                safe(p.note()),
                p.levels(),
                p.internal(),
                p.fullyOnline(),
                p.sharedService(),
                p.offlineOnly(),
                p.nonTerritorial(),
                p.executionSteps().stream().map(Html::step).toList(),
                p.executionMethods().stream().map(Html::method).toList(),
                p.numberOfSets(),
                p.dossierComponents().stream().map(Html::component).toList(),
                p.cases().stream().map(Html::caseOf).toList(),
                p.subjectTypes(),
                p.executingAgencies(),
                p.authorityAgencies(),
                p.authorizedAgencies(),
                p.coordinatingAgencies(),
                p.unitGroups(),
                p.legalBases().stream().map(Html::reference).toList(),
                p.results().stream().map(Html::reference).toList(),
                safe(p.requirementsAndConditions()),
                p.returningMethods(),
                safe(p.dossierReceivingAddresses()),
                p.proposal());
    }

    private static ProcedureDocument.Step step(ProcedureDocument.Step s) {
        return new ProcedureDocument.Step(plain(s.name()), safe(s.description()));
    }

    private static ProcedureDocument.Method method(ProcedureDocument.Method m) {
        var fees = m.fees().stream()
                .map(f -> new ProcedureDocument.MethodFee(
                        f.type(), f.value(), f.currency(), plain(f.description()), perUnit(f.perUnit())))
                .toList();
        return new ProcedureDocument.Method(
                m.submissionMethod(),
                m.processingTime(),
                m.processingTimeUnit(),
                plain(m.limitText()),
                m.limits(),
                safe(m.description()),
                fees);
    }

    private static ProcedureDocument.Case caseOf(ProcedureDocument.Case c) {
        var fees = c.fees().stream()
                .map(f -> new ProcedureDocument.CaseFee(
                        f.channel(), f.kind(), f.amount(), f.currency(), plain(f.description()), perUnit(f.perUnit())))
                .toList();
        var components = c.components().stream().map(Html::component).toList();
        return new ProcedureDocument.Case(c.code(), plain(c.name()), c.limits(), c.cutOff(), fees, components);
    }

    private static ProcedureDocument.@Nullable PerUnit perUnit(ProcedureDocument.@Nullable PerUnit p) {
        return p == null ? null : new ProcedureDocument.PerUnit(plain(p.unit()), p.tiers(), p.most(), plain(p.each()));
    }

    private static ProcedureDocument.Component component(ProcedureDocument.Component c) {
        var attachments = c.attachments().stream()
                .map(a -> new ProcedureDocument.Attachment(plain(a.name()), a.link()))
                .toList();
        return new ProcedureDocument.Component(
                c.code(),
                plain(c.name()),
                plain(c.group()),
                c.originals(),
                c.copies(),
                c.required(),
                c.electronicForm(),
                c.processingResult(),
                attachments);
    }

    private static ProcedureDocument.Reference reference(ProcedureDocument.Reference r) {
        return new ProcedureDocument.Reference(plain(r.code()), plain(r.name()));
    }
}
