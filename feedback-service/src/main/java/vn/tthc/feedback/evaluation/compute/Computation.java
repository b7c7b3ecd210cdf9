package vn.tthc.feedback.evaluation.compute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Tally;

/**
 * Computes the figures of a unit and its officers from the facts. It keeps nothing and asks no clock: the same facts, unit
 * and period give the same result, byte for byte.
 */
@ApplicationScoped
public class Computation {

    private static final List<Integer> OF_OFFICERS = List.of(1, 2, 3, 4, 7);

    private final CaseFacts cases;
    private final UnitFacts units;
    private final Rules rules;
    private final ObjectMapper json;

    Computation(CaseFacts cases, UnitFacts units, Rules rules, ObjectMapper json) {
        this.cases = cases;
        this.units = units;
        this.rules = rules;
        this.json = json;
    }

    /** @param cut until when things count: the end of the period, or now where it is not over */
    public Computed of(String agency, Period period, Instant cut) {
        var book = rules.on(period.to().minusDays(1));
        var dossiers = cases.dossiers(agency, period);
        var byId = new HashMap<UUID, DossierFact>();
        dossiers.forEach(fact -> byId.put(fact.applicationId(), fact));
        var all = new ArrayList<>(dossiers.stream().map(Case::ofUnit).toList());
        var sheet = unit(agency, period, cut, book, all);
        var officers = officers(cases.works(agency, period), byId, book, all);
        var figures = write(sheet);
        return new Computed(sheet, figures, officers, all, Digest.of(figures, officers, all));
    }

    private Sheet unit(String agency, Period period, Instant cut, Rules.Book book, List<Case> own) {
        var figures = new ArrayList<>(figures(own));
        figures.add(units.oneStop(agency, period, cut).figure(book.index(5).wholes()));
        figures.add(units.reports(agency, period, cut).figure(book.index(8).wholes()));
        figures.add(units.online(agency, period, cut).figure(book.index(9).wholes()));
        figures.sort(Comparator.comparingInt(Figure::index));
        return Sheet.of(figures, book.ofUnits(), own.size());
    }

    private List<Computed.Officer> officers(
            List<OfficerWork> works, Map<UUID, DossierFact> facts, Rules.Book book, List<Case> all) {
        var byOfficer = new LinkedHashMap<String, List<Case>>();
        var agencies = new HashMap<String, String>();
        for (var work : works) {
            var fact = facts.get(work.applicationId());
            if (fact != null) {
                var row = Case.ofOfficer(fact, work);
                byOfficer
                        .computeIfAbsent(work.officer(), _ -> new ArrayList<>())
                        .add(row);
                agencies.merge(work.officer(), work.agencyCode(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                all.add(row);
            }
        }
        return byOfficer.entrySet().stream()
                .map(entry ->
                        officer(entry.getKey(), agencies.getOrDefault(entry.getKey(), ""), entry.getValue(), book))
                .toList();
    }

    private Computed.Officer officer(String officer, String agency, List<Case> own, Rules.Book book) {
        var figures = figures(own).stream()
                .filter(figure -> OF_OFFICERS.contains(figure.index()))
                .toList();
        var sheet = Sheet.of(figures, book.ofOfficers(), own.size());
        return new Computed.Officer(officer, agency, sheet, write(sheet));
    }

    private static List<Figure> figures(List<Case> cases) {
        var time = new Tally(2);
        cases.forEach(one -> one.times().forEach(time::add));
        var figures = new ArrayList<Figure>();
        for (int place = 0; place < Case.INDICES.size(); place++) {
            var tally = new Tally(Case.INDICES.get(place));
            for (var one : cases) {
                tally.add(one.scores().get(place));
            }
            figures.add(tally.figure());
        }
        figures.add(1, time.figure());
        return figures;
    }

    private String write(Sheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures can be written", e);
        }
    }
}
