package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the steps of another agency's approved process in the place of the step that calls it. Both are approved and never
 * change, so the dossier that pins the one is pinned to the other with it.
 */
@ApplicationScoped
class Subprocesses {

    private static final int MOST_STEPS = 300;

    private final ProcessDefinitions definitions;

    Subprocesses(ProcessDefinitions definitions) {
        this.definitions = definitions;
    }

    /** What a definition calls that is not approved, takes longer than its share, or makes the whole too large. */
    List<DefinitionFlaw> flaws(List<Step> steps) {
        var flaws = new ArrayList<DefinitionFlaw>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var id = step.process();
            if (id != null) {
                flaw(i, step, called(id)).ifPresent(flaws::add);
            }
        }
        if (flaws.isEmpty() && plan(steps).size() > MOST_STEPS) {
            flaws.add(DefinitionFlaw.of("steps", "too-many", MOST_STEPS));
        }
        return flaws;
    }

    private static Optional<DefinitionFlaw> flaw(int at, Step step, Optional<ProcessDefinition> called) {
        if (called.isEmpty()) {
            return Optional.of(DefinitionFlaw.of("steps[" + at + "].process", "not-approved", step.code()));
        }
        var hours = new StepGraph(called.get().plan()).longestHours();
        return hours <= step.hours()
                ? Optional.empty()
                : Optional.of(DefinitionFlaw.of("steps[" + at + "].hours", "share", step.code(), step.hours(), hours));
    }

    /** The steps that run. */
    List<Step> plan(List<Step> steps) {
        return steps.stream().flatMap(step -> expanded(step, steps).stream()).toList();
    }

    private Optional<ProcessDefinition> called(UUID id) {
        return definitions.findByIdOptional(id).filter(ProcessDefinition::isApproved);
    }

    private List<Step> expanded(Step step, List<Step> all) {
        var id = step.process();
        if (id == null) {
            return List.of(renamed(step, code -> entry(code, all)));
        }
        return called(id).orElseThrow().plan().stream()
                .map(inner -> inside(step, inner, code -> entry(code, all)))
                .toList();
    }

    /** The step that runs first where a code is called. */
    private String entry(String code, List<Step> all) {
        return all.stream()
                .filter(step -> step.code().equals(code))
                .map(Step::process)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::called)
                .map(called -> code + "/" + called.firstStep().code())
                .orElse(code);
    }

    private static Step inside(Step caller, Step inner, Function<String, String> outside) {
        var named = renamed(inner, code -> caller.code() + "/" + code);
        return new Step(
                caller.code() + "/" + inner.code(),
                named.name(),
                inner.agency().equals(Step.COMPETENT) ? caller.agency() : inner.agency(),
                named.role(),
                named.hours(),
                inner.endsProcess() ? caller.next().stream().map(outside).toList() : named.next(),
                named.needsFourEyes(),
                named.kind(),
                named.days(),
                named.optional(),
                false,
                named.produces(),
                named.ways(),
                named.back(),
                named.join(),
                named.consult(),
                null);
    }

    private static Step renamed(Step step, Function<String, String> name) {
        var join = step.join();
        return new Step(
                step.code(),
                step.name(),
                step.agency(),
                step.role(),
                step.hours(),
                step.next().stream().map(name).toList(),
                step.fourEyes(),
                step.kind(),
                step.days(),
                step.optional(),
                step.signs(),
                step.produces(),
                mapped(step.ways(), way -> new Step.Way(name.apply(way.to()), way.when())),
                mapped(step.back(), back -> new Step.Back(name.apply(back.to()), back.most())),
                join == null ? null : renamed(join, name),
                step.consult(),
                null);
    }

    private static Step.Join renamed(Step.Join join, Function<String, String> name) {
        var lead = join.lead();
        return new Step.Join(join.rule(), join.quorum(), lead == null ? null : name.apply(lead), join.inTurnOnPaper());
    }

    private static <T> @Nullable List<T> mapped(@Nullable List<T> list, Function<T, T> each) {
        return list == null ? null : list.stream().map(each).toList();
    }
}
