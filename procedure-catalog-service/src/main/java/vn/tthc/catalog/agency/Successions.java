package vn.tthc.catalog.agency;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.catalog.agency.SuccessionView.Standing;
import vn.tthc.catalog.agency.SuccessionView.Step;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Answers what stands for a code on a day; one query, however long the history. */
@ApplicationScoped
@Transactional
class Successions {

    private final ReorganisationRows rows;
    private final Agencies agencies;

    Successions(ReorganisationRows rows, Agencies agencies) {
        this.rows = rows;
        this.agencies = agencies;
    }

    SuccessionView of(String askedFor, LocalDate day) {
        var code = AgencyCode.canonicalOrSame(askedFor);
        var links = rows.walk(code, day);
        var view = new SuccessionView(code, day, standing(links), chain(links));
        if (view.standing().isEmpty()
                && view.chain().isEmpty()
                && agencies.last(code).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", askedFor);
        }
        return view;
    }

    private static List<Standing> standing(List<ReorganisationRows.Link> links) {
        return links.stream()
                .filter(l -> l.nameOnDay() != null)
                .map(l -> new Standing(l.code(), requireNonNull(l.nameOnDay())))
                .distinct()
                .toList();
    }

    private static List<Step> chain(List<ReorganisationRows.Link> links) {
        return links.stream()
                .filter(l -> l.predecessor() != null)
                .map(l -> new Step(
                        requireNonNull(l.since()),
                        requireNonNull(l.predecessor()),
                        l.predecessorName(),
                        l.code(),
                        l.nameThen(),
                        l.kind(),
                        l.legalBasis()))
                .toList();
    }
}
