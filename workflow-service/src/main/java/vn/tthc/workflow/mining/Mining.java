package vn.tthc.workflow.mining;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tthc.workflow.mining.FinishedCase.Work;
import vn.tthc.workflow.mining.MiningReport.Custodian;
import vn.tthc.workflow.mining.MiningReport.StepFigures;
import vn.tthc.workflow.mining.MiningReport.Way;
import vn.tthc.workflow.process.LegalTime;

/** Adds up one process after the other. */
final class Mining {

    private final Spread duration = new Spread();
    private final Map<Place, StepSum> steps = new TreeMap<>();
    private final Map<Direction, WaySum> ways = new TreeMap<>();
    private final Map<String, Long> custodians = new TreeMap<>();
    private long cases;
    private long uncounted;

    /** A step and who does it. */
    private record Place(String stepCode, String agencyCode) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return comparing(Place::stepCode).thenComparing(Place::agencyCode).compare(this, other);
        }
    }

    /** From whom to whom. */
    private record Direction(String from, String to) implements Comparable<Direction> {

        @Override
        public int compareTo(Direction other) {
            return comparing(Direction::from).thenComparing(Direction::to).compare(this, other);
        }
    }

    void addUncounted() {
        cases++;
        uncounted++;
    }

    /** @param time counts by the calendar and the pauses of this very process */
    void add(FinishedCase one, LegalTime time) {
        cases++;
        duration.add(time.minutes(one.startedAt(), one.finishedAt()));
        var visits = new HashMap<Place, Integer>();
        for (var work : one.works()) {
            var place = new Place(work.stepCode(), work.agencyCode());
            steps.computeIfAbsent(place, _ -> new StepSum()).add(work, time, visits.merge(place, 1, Integer::sum));
        }
        for (var transit : one.transits()) {
            ways.computeIfAbsent(new Direction(transit.from(), transit.to()), _ -> new WaySum())
                    .add(transit, time.minutes(transit.sentAt(), transit.over()));
        }
        one.spells()
                .forEach(spell ->
                        custodians.merge(spell.agencyCode(), time.minutes(spell.from(), spell.to()), Long::sum));
    }

    MiningReport report(MiningQuestion question) {
        var stepFigures = steps.entrySet().stream()
                .map(entry -> entry.getValue()
                        .figures(entry.getKey().stepCode(), entry.getKey().agencyCode()))
                .toList();
        var wayFigures = ways.entrySet().stream()
                .map(entry -> entry.getValue()
                        .figures(entry.getKey().from(), entry.getKey().to()))
                .toList();
        return new MiningReport(
                question.procedureCode(),
                question.from(),
                question.to(),
                cases,
                uncounted,
                duration.figures(),
                stepFigures,
                wayFigures,
                shares(),
                Savings.in(stepFigures, wayFigures));
    }

    /** Longest first. */
    private List<Custodian> shares() {
        var all = custodians.values().stream().mapToLong(Long::longValue).sum();
        return custodians.entrySet().stream()
                .map(entry ->
                        new Custodian(entry.getKey(), entry.getValue(), all == 0 ? 0 : (double) entry.getValue() / all))
                .sorted(comparingLong(Custodian::minutes).reversed())
                .toList();
    }

    /** What was done at one place. */
    private static final class StepSum {

        private final Spread waiting = new Spread();
        private final Spread working = new Spread();
        private String name = "";
        private long share;
        private long late;
        private long returned;
        private long repeats;
        private long casesRepeated;

        /** @param visit the how-manieth time that this dossier is here */
        void add(Work work, LegalTime time, int visit) {
            name = work.stepName();
            share = work.minutes();
            waiting.add(time.minutes(work.openedAt(), work.begun()));
            working.add(time.minutes(work.begun(), work.closedAt()));
            late += work.isLate() ? 1 : 0;
            returned += work.state().equals("RETURNED") ? 1 : 0;
            repeats += visit > 1 ? 1 : 0;
            casesRepeated += visit == 2 ? 1 : 0;
        }

        StepFigures figures(String stepCode, String agencyCode) {
            return new StepFigures(
                    stepCode,
                    name,
                    agencyCode,
                    share,
                    working.count(),
                    waiting.figures(),
                    working.figures(),
                    late,
                    returned,
                    repeats,
                    casesRepeated);
        }
    }

    /** What went one way. */
    private static final class WaySum {

        private final Spread transit = new Spread();
        private long refused;

        void add(FinishedCase.Transit one, long minutes) {
            transit.add(minutes);
            refused += one.state().equals("REFUSED") ? 1 : 0;
        }

        Way figures(String from, String to) {
            return new Way(from, to, transit.count(), refused, transit.figures());
        }
    }
}
