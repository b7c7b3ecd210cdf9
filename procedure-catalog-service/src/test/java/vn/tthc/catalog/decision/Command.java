package vn.tthc.catalog.decision;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What controllers do to a few procedures; the numbers are indices, taken modulo what there is. */
sealed interface Command {

    int CODES = 3;
    int DAYS = 24;
    int TEXTS = 4;

    /** Writes a draft with one item, to be published some time. */
    record Draft(Kind kind, int code, int replaced, int version, int day, int text, boolean wrongDecision)
            implements Command {}

    /** Publishes one of the drafts that are waiting, counted from the last. */
    record Publish(int draft) implements Command {}

    /** Days go by. */
    record Pass(int days) implements Command {}

    static Arbitrary<List<Command>> sequences() {
        return commands().list().ofMinSize(1).ofMaxSize(60);
    }

    private static Arbitrary<Command> commands() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, drafts()),
                Tuple.of(
                        10,
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1), Tuple.of(1, 2))
                                .map(Publish::new)),
                Tuple.of(1, Arbitraries.integers().between(1, 4).map(Pass::new)));
    }

    private static Arbitrary<Command> drafts() {
        var kinds = Arbitraries.frequency(
                Tuple.of(5, Kind.NEW),
                Tuple.of(6, Kind.AMEND),
                Tuple.of(3, Kind.REPLACE),
                Tuple.of(2, Kind.ABOLISH),
                Tuple.of(2, Kind.CORRECT),
                Tuple.of(4, Kind.REDATE),
                Tuple.of(5, Kind.CANCEL));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, CODES - 1),
                        Arbitraries.integers().between(0, CODES - 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, TEXTS - 1),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as((kind, code, replaced, version, day, text, wrong) ->
                        new Draft(kind, code, replaced, version, kind == Kind.NEW ? day / 3 : day, text, wrong));
    }
}
