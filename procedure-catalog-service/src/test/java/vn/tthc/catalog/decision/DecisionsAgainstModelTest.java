package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Plays random sequences of drafting, publishing, amending, replacing, abolishing, correcting, moving and cancelling,
 * while days go by, against the plainest model there is.
 */
class DecisionsAgainstModelTest {

    private static final List<String> CODES = List.of("1.000001", "1.000002", "1.000003");
    private static final AtomicLong SEQUENCES = new AtomicLong();
    private static final Map<Kind, Integer> PUBLISHED = new EnumMap<>(Kind.class);
    private static final AtomicLong GIVEN_BACK = new AtomicLong();
    private static final AtomicLong QUESTIONS = new AtomicLong();

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void which_rule_applied_on_a_day_as_known_on_another_is_what_the_model_says(
            @ForAll("sequences") List<Command> commands) {
        var play = new Play(CODES);
        var rows = new RecordedRows();
        var known = rows.known();
        for (var command : commands) {
            var decision = UUID.randomUUID();
            var changes = play.play(command, known, decision);
            if (!changes.isEmpty()) {
                rows.apply(decision, play.oracle.publications(), changes);
                known = rows.known();
                play.same(known);
            }
        }
        sameAtAnyTime(play, rows);
        SEQUENCES.incrementAndGet();
        GIVEN_BACK.addAndGet(play.oracle.endings.given());
        play.published.forEach(kind -> PUBLISHED.merge(kind, 1, Integer::sum));
    }

    @Provide
    Arbitrary<List<Command>> sequences() {
        return Command.sequences();
    }

    @AfterContainer
    static void report() {
        System.out.printf(
                "%,d sequences, publications %s, %,d endings given back, %,d as-of questions%n",
                SEQUENCES.get(), PUBLISHED, GIVEN_BACK.get(), QUESTIONS.get());
        assertThat(PUBLISHED).as("every kind of decision went through").containsOnlyKeys(Kind.values());
        assertThat(GIVEN_BACK.get()).as("endings given back").isGreaterThan(50);
        assertThat(PUBLISHED.values()).allSatisfy(n -> assertThat(n).isGreaterThan(100));
    }

    private static void sameAtAnyTime(Play play, RecordedRows rows) {
        for (int known = 0; known <= play.oracle.publications(); known++) {
            for (int code = 0; code < CODES.size(); code++) {
                for (int day = 0; day < Command.DAYS; day += 2) {
                    Play.same(
                            rows.asOf(CODES.get(code), Play.day(day), known),
                            play.oracle.asOf(code, day, known),
                            "%s on day %s as known after %s publications",
                            CODES.get(code),
                            day,
                            known);
                    QUESTIONS.incrementAndGet();
                }
            }
        }
    }
}
