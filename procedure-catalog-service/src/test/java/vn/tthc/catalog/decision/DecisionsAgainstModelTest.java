package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.Timeline;

/**
 * Plays random decisions, in any order of effective days, against the plainest model there is: for each procedure and
 * each day, the version in force.
 */
class DecisionsAgainstModelTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    private static final List<String> CODES = List.of("1.000001", "1.000002", "1.000003");

    private final Map<String, Timeline> known = new HashMap<>();
    private final Map<String, UUID[]> model = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void on_every_day_the_version_in_force_is_the_one_the_model_says(long seed) {
        var random = new Random(seed);
        CODES.forEach(code -> {
            known.put(code, Timeline.NONE);
            model.put(code, new UUID[DAYS]);
        });
        var accepted = 0;
        for (int i = 0; i < 400; i++) {
            accepted += play(random) ? 1 : 0;
            CODES.forEach(this::same);
        }
        assertThat(accepted).as("decisions that went through").isBetween(20, 380);
    }

    private boolean play(Random random) {
        var day = random.nextInt(DAYS);
        var kind = Kind.values()[random.nextInt(4)];
        var code = CODES.get(random.nextInt(CODES.size()));
        var replaced = kind == Kind.REPLACE ? CODES.get(random.nextInt(CODES.size())) : null;
        var document = Documents.complete("Thủ tục " + random.nextLong());
        var item = new Item(0, kind, code, replaced, null, kind == Kind.ABOLISH ? null : document, null, null);
        var rules = new ItemRules(FIRST.plusDays(day), known);
        var allowed = rules.check(item).isEmpty();
        assertThat(allowed).as(kind + " " + code + " on day " + day).isEqualTo(allows(kind, code, replaced, day));
        if (allowed) {
            var changes = rules.changes(item, UUID::randomUUID);
            changes.forEach(this::apply);
            applyToModel(kind, code, replaced, day, changes);
        }
        return allowed;
    }

    private void apply(Change change) {
        var timeline = known.get(change.procedureCode()).closedAt(change.closedAt());
        var opening = change.opening();
        known.put(
                change.procedureCode(),
                opening == null
                        ? timeline
                        : timeline.with(new Timeline.Period(
                                UUID.randomUUID(),
                                opening.versionId(),
                                opening.number(),
                                change.closedAt(),
                                opening.until(),
                                opening.successor(),
                                opening.versionId().toString())));
    }

    // ---- the model: an array of days, the rules said once more in its terms

    private boolean allows(Kind kind, String code, String replaced, int day) {
        return switch (kind) {
            case NEW -> nothingFrom(code, day);
            case AMEND -> model.get(code)[day] != null && noneBeginsAfter(code, day);
            case ABOLISH -> model.get(code)[day] != null;
            case REPLACE -> !code.equals(replaced) && model.get(replaced)[day] != null && nothingFrom(code, day);
        };
    }

    private boolean nothingFrom(String code, int day) {
        for (int d = day; d < DAYS; d++) {
            if (model.get(code)[d] != null) {
                return false;
            }
        }
        return true;
    }

    private boolean noneBeginsAfter(String code, int day) {
        var days = model.get(code);
        for (int d = day + 1; d < DAYS; d++) {
            if (days[d] != null && !days[d].equals(days[d - 1])) {
                return false;
            }
        }
        return true;
    }

    private void applyToModel(Kind kind, String code, String replaced, int day, List<Change> changes) {
        var opened = new ArrayList<>(changes)
                .stream()
                        .filter(c -> c.opening() != null)
                        .map(c -> c.opening().versionId())
                        .findFirst()
                        .orElse(null);
        var ends = kind == Kind.REPLACE ? replaced : code;
        for (int d = day; d < DAYS; d++) {
            var wasInForce = model.get(ends)[d] != null;
            switch (kind) {
                case NEW -> model.get(code)[d] = opened;
                case AMEND -> model.get(code)[d] = wasInForce ? opened : null;
                case ABOLISH -> model.get(code)[d] = null;
                case REPLACE -> {
                    model.get(replaced)[d] = null;
                    model.get(code)[d] = opened;
                }
            }
        }
    }

    private void same(String code) {
        for (int d = 0; d < DAYS; d++) {
            var inForce = known.get(code)
                    .on(FIRST.plusDays(d))
                    .map(Timeline.Period::versionId)
                    .orElse(null);
            assertThat(inForce).as(code + " on day " + d).isEqualTo(model.get(code)[d]);
        }
    }
}
