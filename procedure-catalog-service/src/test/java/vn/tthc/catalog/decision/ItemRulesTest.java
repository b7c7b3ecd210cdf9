package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.catalog.procedure.Timeline.Period;

/** Each finding by its place and rule. What the rules let through is played against a model elsewhere. */
class ItemRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID WRONG = new UUID(0, 1);
    private static final String CODE = "1.000001";
    private static final String OTHER = "1.000002";
    private static final ProcedureDocument TEXT = Documents.complete("Một bản");
    private static final ProcedureDocument ANOTHER = Documents.complete("Bản khác");

    @Test
    void a_code_is_one_and_comes_once() {
        var rules = rules(TODAY.plusDays(1), Map.of(CODE, inForce(), OTHER, inForce()));

        assertThat(errors(rules, item(Kind.NEW, "1.99", null, TEXT))).containsExactly("procedureCode ProcedureCode");
        assertThat(errors(rules, item(Kind.ABOLISH, CODE, null, null))).isEmpty();
        assertThat(errors(rules, item(Kind.AMEND, CODE, null, ANOTHER))).containsExactly("procedureCode Unique");
        assertThat(errors(rules, item(Kind.REPLACE, "1.000003", CODE, TEXT))).containsExactly("replaces Unique");
    }

    @Test
    void what_replaces_names_another_procedure() {
        assertThat(errors(rules(TODAY), item(Kind.REPLACE, CODE, null, TEXT))).containsExactly("replaces Required");
        assertThat(errors(rules(TODAY), item(Kind.REPLACE, CODE, CODE, TEXT))).contains("replaces Required");
    }

    @Test
    void what_has_content_brings_it() {
        assertThat(errors(rules(TODAY), item(Kind.NEW, CODE, null, null))).containsExactly("procedure Required");
    }

    @Test
    void only_some_kinds_may_take_effect_before_their_decision_is_signed() {
        var early = new Occasion(TODAY, TODAY.minusDays(1), TODAY, null, Set.of(Kind.ABOLISH));
        var known = Map.of(CODE, inForce());

        assertThat(errors(new ItemRules(early, known), item(Kind.ABOLISH, CODE, null, null)))
                .containsExactly("kind NotBeforeSigning");
        assertThat(errors(new ItemRules(early, known), item(Kind.AMEND, CODE, null, ANOTHER)))
                .isEmpty();
    }

    @Test
    void whoever_ends_a_procedure_is_told_of_the_version_that_was_to_come() {
        var day = TODAY.plusDays(1);
        var known = Map.of(CODE, withNext());

        assertThat(warnings(rules(day, known), item(Kind.ABOLISH, CODE, null, null)))
                .containsExactly("procedureCode LaterVersion");
        assertThat(warnings(rules(day, known), item(Kind.REPLACE, OTHER, CODE, TEXT)))
                .containsExactly("replaces LaterVersion");
        assertThat(warnings(rules(day, known), item(Kind.AMEND, CODE, null, ANOTHER)))
                .containsExactly("procedureCode LaterVersion");
        assertThat(warnings(rules(day, Map.of(CODE, inForce())), item(Kind.ABOLISH, CODE, null, null)))
                .isEmpty();
    }

    @Test
    void a_correction_says_why_of_which_decision_and_of_which_of_its_versions() {
        var known = Map.of(CODE, withNext());
        var silent = new Item(0, Kind.CORRECT, CODE, null, 1, " ", ANOTHER, null, null);

        assertThat(errors(correcting(TODAY, WRONG, known), silent)).containsExactly("changeNote Required");
        assertThat(errors(correcting(TODAY, null, known), correct(1, ANOTHER))).containsExactly("kind Corrects");
        assertThat(errors(correcting(TODAY, WRONG, known), correct(7, ANOTHER))).containsExactly("version Exists");
        assertThat(errors(correcting(TODAY, new UUID(0, 9), known), correct(1, ANOTHER)))
                .containsExactly("version OfDecision");
        assertThat(errors(correcting(TODAY, WRONG, known), correct(1, TEXT))).containsExactly("procedure Changed");
    }

    @Test
    void a_version_that_has_been_in_force_is_corrected_with_open_eyes() {
        var known = Map.of(CODE, withNext());

        assertThat(warnings(correcting(TODAY, WRONG, known), correct(1, ANOTHER)))
                .containsExactly("version InForceSince");
        assertThat(warnings(correcting(TODAY, WRONG, known), correct(2, ANOTHER)))
                .isEmpty();
    }

    @Test
    void a_version_is_moved_only_to_a_day_to_come_between_its_neighbours() {
        var known = Map.of(CODE, withNext());

        assertThat(errors(correcting(TODAY, WRONG, known), move(2))).containsExactly("kind Future");
        assertThat(errors(correcting(TODAY.plusDays(10), WRONG, known), move(2)))
                .containsExactly("version Changed");
        assertThat(errors(correcting(TODAY.plusDays(20), WRONG, known), move(2)))
                .containsExactly("version Range");
        assertThat(errors(correcting(TODAY.plusDays(19), WRONG, known), move(2)))
                .isEmpty();
        assertThat(errors(correcting(TODAY.plusDays(5), WRONG, known), move(1))).containsExactly("version Future");
    }

    @Test
    void who_cancels_a_replacement_is_told_that_the_replaced_procedure_goes_on() {
        var end = TODAY.plusDays(10);
        var replaced = new Timeline(List.of(period(1, TODAY.minusDays(9), end, CODE, false, null)), 1);
        var replacing = new Timeline(List.of(period(1, end, null, null, false, OTHER)), 1);
        var cancel = new Item(0, Kind.CANCEL, CODE, OTHER, 1, "lý do", null, null, null);

        assertThat(warnings(correcting(TODAY, WRONG, Map.of(CODE, replacing, OTHER, replaced)), cancel))
                .containsExactly("version GoesOn");
        assertThat(warnings(
                        correcting(TODAY, WRONG, Map.of(CODE, withNext())),
                        new Item(0, Kind.CANCEL, CODE, null, 2, "lý do", null, null, null)))
                .isEmpty();
    }

    private static Timeline inForce() {
        return new Timeline(List.of(period(1, TODAY.minusDays(9), null, null, false, null)), 1);
    }

    /** Version 2 takes over in ten days, for ten days. */
    private static Timeline withNext() {
        return new Timeline(
                List.of(
                        period(1, TODAY.minusDays(9), TODAY.plusDays(10), null, false, null),
                        period(2, TODAY.plusDays(10), TODAY.plusDays(20), null, true, null)),
                2);
    }

    private static Period period(
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            boolean continues,
            @Nullable String replaces) {
        var source = new Timeline.Source(WRONG, ContentHash.of(TEXT), continues, replaces);
        return new Period(new UUID(1, number), new UUID(2, number), number, from, to, successor, source);
    }

    private static ItemRules rules(LocalDate day) {
        return rules(day, Map.of());
    }

    private static ItemRules rules(LocalDate day, Map<String, Timeline> known) {
        return correcting(day, null, known);
    }

    private static ItemRules correcting(LocalDate day, @Nullable UUID wrong, Map<String, Timeline> known) {
        return new ItemRules(new Occasion(TODAY.minusDays(30), day, TODAY, wrong, Set.of()), known);
    }

    private static Item item(Kind kind, String code, @Nullable String replaces, @Nullable ProcedureDocument document) {
        return new Item(0, kind, code, replaces, null, null, document, null, null);
    }

    private static Item correct(int version, ProcedureDocument document) {
        return new Item(0, Kind.CORRECT, CODE, null, version, "lý do", document, null, null);
    }

    private static Item move(int version) {
        return new Item(0, Kind.REDATE, CODE, null, version, "lý do", null, null, null);
    }

    private static List<String> errors(ItemRules rules, Item item) {
        return told(rules, item, false);
    }

    private static List<String> warnings(ItemRules rules, Item item) {
        return told(rules, item, true);
    }

    private static List<String> told(ItemRules rules, Item item, boolean warning) {
        return rules.check(item).stream()
                .filter(f -> f.warning() == warning)
                .map(f -> f.field().replace("items[0].", "") + " " + f.rule())
                .toList();
    }
}
