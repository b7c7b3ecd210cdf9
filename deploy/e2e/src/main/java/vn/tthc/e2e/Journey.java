package vn.tthc.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tthc.e2e.step.AcceptDossier;
import vn.tthc.e2e.step.ApproveAndReturn;
import vn.tthc.e2e.step.AskForSupplement;
import vn.tthc.e2e.step.AskInSurvey;
import vn.tthc.e2e.step.ClaimAtOnce;
import vn.tthc.e2e.step.EvaluateUnit;
import vn.tthc.e2e.step.FileDossiers;
import vn.tthc.e2e.step.FindProcedure;
import vn.tthc.e2e.step.HandOverAndConsult;
import vn.tthc.e2e.step.KillServices;
import vn.tthc.e2e.step.LeaveNothingBehind;
import vn.tthc.e2e.step.LookFromOutside;
import vn.tthc.e2e.step.PublishDecision;
import vn.tthc.e2e.step.RateAndReport;

/** One dossier from the publication of its procedure to the citizen's rating. */
public final class Journey {

    private static final List<Step> STEPS = List.of(
            new PublishDecision(),
            new FindProcedure(),
            new FileDossiers(),
            new AcceptDossier(),
            new ClaimAtOnce(),
            new AskForSupplement(),
            new HandOverAndConsult(),
            new ApproveAndReturn(),
            new LookFromOutside(),
            new RateAndReport(),
            new AskInSurvey(),
            new EvaluateUnit(),
            new KillServices(),
            new LeaveNothingBehind());

    private final Story story;
    private final Consumer<Outcome> told;

    /** @param told hears of each step as soon as it is over */
    public Journey(Stack stack, Consumer<Outcome> told) {
        this.story = new Story(stack);
        this.told = told;
    }

    /** Plays all steps; after one that does not hold, the rest cannot be played and counts as not held. */
    public List<Outcome> play() {
        var outcomes = new ArrayList<Outcome>();
        for (var step : STEPS) {
            var outcome = outcomes.stream().allMatch(Outcome::ok)
                    ? play(step)
                    : new Outcome(step.name(), false, "not played, because an earlier step did not hold");
            outcomes.add(outcome);
            told.accept(outcome);
        }
        return List.copyOf(outcomes);
    }

    private Outcome play(Step step) {
        try {
            return new Outcome(step.name(), true, step.play(story));
        } catch (RuntimeException e) {
            return new Outcome(step.name(), false, String.valueOf(e.getMessage()));
        }
    }
}
