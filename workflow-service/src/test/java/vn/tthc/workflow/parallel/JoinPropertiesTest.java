package vn.tthc.workflow.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.definition.StepKind;
import vn.tthc.workflow.parallel.ParallelBlock.State;
import vn.tthc.workflow.task.Strand;

/** In whatever order and however often the ways of a block come to their join, it fires once, and not too soon. */
class JoinPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    /** How a block joins, and who comes to the join one after the other. */
    record Story(Step.Join join, int ways, List<Integer> arrivals) {}

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.integers().between(2, 6).flatMap(ways -> {
            var rules = Arbitraries.of(Step.Join.Rule.class);
            var numbers = Arbitraries.integers().between(0, ways - 1);
            return Combinators.combine(
                            rules,
                            numbers,
                            Arbitraries.of(true, false),
                            numbers.list().ofMaxSize(20))
                    .as((rule, number, inTurn, arrivals) -> new Story(
                            new Step.Join(
                                    rule,
                                    rule == Step.Join.Rule.QUORUM ? number + 1 : null,
                                    rule == Step.Join.Rule.LEAD ? "way" + number : null,
                                    inTurn),
                            ways,
                            arrivals));
        });
    }

    @Property(tries = 1_000)
    void a_join_fires_once_and_when_its_rule_says_so(@ForAll("stories") Story story) {
        var block = block(story);
        var opened = new HashSet<>(block.toOpen());
        var arrived = new ArrayList<String>();
        var fired = 0;
        for (var number : story.arrivals()) {
            var way = "way" + number;
            if (block.state() != State.OPEN || !opened.contains(way) || arrived.contains(way)) {
                assertThat(isRefused(block, way)).as(way + " after " + arrived).isTrue();
                continue;
            }
            arrived.add(way);
            fired += block.arrive(way, NOW) ? 1 : 0;
            assertThat(fired == 1).isEqualTo(holds(story, arrived));
            assertThat(block.toOpen()).allMatch(opened::add);
            assertThat(Boolean.TRUE.equals(story.join().inTurnOnPaper()) ? opened.size() - arrived.size() : 0)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(fired).isLessThanOrEqualTo(1);
        assertThat(block.state() == State.JOINED).isEqualTo(fired == 1);
    }

    private static boolean holds(Story story, List<String> arrived) {
        return switch (story.join().rule()) {
            case ALL -> arrived.size() == story.ways();
            case LEAD -> arrived.contains(story.join().lead());
            case QUORUM ->
                arrived.size()
                        >= (story.join().quorum() == null ? 0 : story.join().quorum());
        };
    }

    private static boolean isRefused(ParallelBlock block, String way) {
        try {
            block.arrive(way, NOW);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    private static ParallelBlock block(Story story) {
        var ways = new ArrayList<String>();
        for (int i = 0; i < story.ways(); i++) {
            ways.add("way" + i);
        }
        var step = new Step(
                "fork",
                "Chia nhánh",
                "",
                "",
                0,
                ways,
                null,
                StepKind.PARALLEL,
                null,
                null,
                null,
                null,
                null,
                null,
                story.join(),
                null,
                null);
        return new ParallelBlock(
                UUID.randomUUID(),
                UUID.randomUUID(),
                step,
                "join",
                Strand.MAIN,
                Boolean.TRUE.equals(story.join().inTurnOnPaper()),
                NOW);
    }
}
