package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.Command.Draft;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.Timeline;

/** One sequence of commands, played against the rules of publication and the oracle at once. */
final class Play {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final List<ProcedureDocument> TEXTS = IntStream.range(0, Command.TEXTS)
            .mapToObj(i -> Documents.complete("Thủ tục thử " + i))
            .toList();

    /** A draft that waits, with what was known when it was written. */
    private record Waiting(
            Draft draft, Item item, @Nullable UUID corrects, int decision, Map<Integer, Integer> state) {}

    final Oracle oracle = new Oracle();
    final List<Kind> published = new ArrayList<>();
    private final List<String> codes;
    private final List<UUID> decisions = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    Play(List<String> codes) {
        this.codes = codes;
    }

    List<String> codes() {
        return codes;
    }

    /** What the command changes; nothing when it is refused or publishes nothing. */
    List<Change> play(Command command, Map<String, Timeline> known, UUID decision) {
        switch (command) {
            case Draft d -> write(d, known);
            case Command.Pass p -> oracle.pass(p.days());
            case Command.Publish p -> {
                if (!waiting.isEmpty()) {
                    var last = waiting.size() - 1;
                    return publish(waiting.remove(last - p.draft() % waiting.size()), known, decision);
                }
            }
        }
        return List.of();
    }

    private void write(Draft written, Map<String, Timeline> known) {
        var number = written.version() % (oracle.versions(written.code()) + 1);
        var d = new Draft(
                written.kind(), written.code(), written.replaced(), number, written.day(), written.text(), false);
        var exists = number > 0 && !written.wrongDecision();
        var decision = exists ? oracle.decision(d.code(), number) : ofAbolition(d, written.wrongDecision());
        var item = item(d, known);
        waiting.add(new Waiting(
                d, item, decision >= 0 ? decisions.get(decision) : new UUID(0, 0), decision, oracle.state(subject(d))));
    }

    /** A cancellation that names no version is about what ended the procedure. */
    private int ofAbolition(Draft d, boolean wrong) {
        return d.kind() == Kind.CANCEL && d.version() == 0 && !wrong ? oracle.endedBy(d.code()) : -1;
    }

    private List<Change> publish(Waiting w, Map<String, Timeline> known, UUID decision) {
        var occasion = new Occasion(FIRST, day(w.draft.day()), day(oracle.today()), w.corrects, Set.of());
        var rules = new ItemRules(occasion, known);
        var overtaken = !oracle.state(subject(w.draft)).equals(w.state);
        assertThat(rules.isOvertaken(w.item)).as("%s is overtaken", w.draft).isEqualTo(overtaken);
        var errors = rules.check(w.item).stream().filter(f -> !f.warning()).toList();
        assertThat(errors.isEmpty())
                .as("%s may be published: %s", w.draft, errors)
                .isEqualTo(oracle.allows(w.draft, w.decision));
        if (overtaken || !errors.isEmpty()) {
            return List.of();
        }
        oracle.publish(w.draft);
        decisions.add(decision);
        published.add(w.draft.kind());
        return rules.changes(w.item, UUID::randomUUID);
    }

    private static int subject(Draft d) {
        return d.kind() == Kind.REPLACE ? d.replaced() : d.code();
    }

    private Item item(Draft d, Map<String, Timeline> known) {
        var code = codes.get(d.code());
        var replaces = d.kind() == Kind.REPLACE
                ? codes.get(d.replaced())
                : known.getOrDefault(code, Timeline.NONE)
                        .ofVersion(d.version())
                        .filter(p -> d.kind() == Kind.REDATE || d.kind() == Kind.CANCEL)
                        .map(p -> p.source().replaces())
                        .orElse(null);
        var document = d.kind().hasContent() ? TEXTS.get(d.text()) : null;
        var version = d.version() == 0 ? null : d.version();
        var item = new Item(0, d.kind(), code, replaces, version, "lý do", document, null, null);
        return item.basedOn(ItemRules.base(item, known));
    }

    /** What is known now is what the oracle says, on every day. */
    void same(Map<String, Timeline> known) {
        for (int c = 0; c < codes.size(); c++) {
            var timeline = known.getOrDefault(codes.get(c), Timeline.NONE);
            for (int d = 0; d < Command.DAYS; d++) {
                var number = timeline.on(day(d)).map(Timeline.Period::number).orElse(0);
                same(number, oracle.now(c, d), "%s on day %s", codes.get(c), d);
            }
            for (var period : timeline.periods()) {
                var next = oracle.successor(c, period.number());
                assertThat(period.successor())
                        .as("successor of %s", period)
                        .isEqualTo(next < 0 ? null : codes.get(next));
            }
        }
    }

    /** Asked a million times, so that nothing is made of it while it holds. */
    static void same(int number, int expected, String question, Object... of) {
        if (number != expected) {
            fail("%s: version %d where the model says %d", question.formatted(of), number, expected);
        }
    }

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }
}
