package vn.tthc.workflow.mining;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.stream.Stream;
import vn.tthc.workflow.mining.MiningReport.Ground;
import vn.tthc.workflow.mining.MiningReport.Saving;
import vn.tthc.workflow.mining.MiningReport.StepFigures;
import vn.tthc.workflow.mining.MiningReport.Way;

/** Reads from the figures where time could be cut. It proposes nothing: whoever knows the law of the procedure does. */
final class Savings {

    /** Fewer say more about those dossiers than about the procedure. */
    private static final int FEW = 5;

    private Savings() {}

    /** Most minutes first. */
    static List<Saving> in(List<StepFigures> steps, List<Way> ways) {
        return Stream.concat(steps.stream().flatMap(Savings::of), ways.stream().flatMap(Savings::of))
                .filter(saving -> saving.times() >= FEW && saving.minutesEach() > 0)
                .sorted(comparingLong(Saving::minutes).reversed())
                .toList();
    }

    private static Stream<Saving> of(StepFigures step) {
        return Stream.of(
                saving(
                        Ground.WAITING,
                        step,
                        step.volume(),
                        step.waiting().median() - step.working().median()),
                saving(
                        Ground.REWORK,
                        step,
                        step.repeats(),
                        step.waiting().median() + step.working().median()),
                saving(
                        Ground.UNUSED_SHARE,
                        step,
                        step.volume(),
                        step.shareMinutes()
                                - step.waiting().p90()
                                - step.working().p90()));
    }

    private static Stream<Saving> of(Way way) {
        return Stream.of(new Saving(
                Ground.TRANSIT,
                null,
                way.from(),
                way.to(),
                way.count(),
                way.transit().median()));
    }

    private static Saving saving(Ground ground, StepFigures step, long times, long each) {
        return new Saving(ground, step.stepCode(), step.agencyCode(), null, times, each);
    }
}
