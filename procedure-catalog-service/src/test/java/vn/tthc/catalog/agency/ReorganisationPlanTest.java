package vn.tthc.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.agency.ReorganisationRequest.Kind;
import vn.tthc.catalog.agency.ReorganisationRequest.Move;
import vn.tthc.catalog.agency.ReorganisationRequest.Predecessor;
import vn.tthc.catalog.agency.ReorganisationRequest.Successor;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.Violation;

/** Each place at which a reorganisation is refused; the tree is a province, two communes and what lies below one. */
class ReorganisationPlanTest {

    private static final LocalDate BEGUN = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final Agency PROVINCE = agency("H90", null, "");
    private static final Agency ONE = agency("H90.1", "H90", "H90/");
    private static final Agency TWO = agency("H90.2", "H90", "H90/");
    private static final Agency CENTRE = agency("H90.1.1", "H90.1", "H90/H90.1/");
    private static final Agency DESK = agency("H90.1.1.1", "H90.1.1", "H90/H90.1/H90.1.1/");
    private static final List<Agency> TREE = List.of(PROVINCE, ONE, TWO, CENTRE, DESK);

    @Test
    void how_many_go_and_come_is_right_for_the_kind() {
        assertThat(refused(Kind.MERGE, List.of("H90.2"), List.of(next("H90.9"))))
                .containsExactly("kind");
        assertThat(refused(Kind.MERGE, List.of("H90.1", "H90.2"), List.of(next("H90.8"), next("H90.9"))))
                .contains("kind");
        assertThat(refused(Kind.SPLIT, List.of("H90.2"), List.of(next("H90.9"))))
                .containsExactly("kind");
        assertThat(refused(Kind.SPLIT, List.of("H90.1", "H90.2"), List.of(next("H90.8"), next("H90.9"))))
                .contains("kind");
        assertThat(refused(Kind.RENAME, List.of("H90.1", "H90.2"), List.of(next("H90.9"))))
                .containsExactly("kind");
        assertThat(refused(Kind.RENAME, List.of("H90.2"), List.of(next("H90.1"))))
                .contains("kind");
        assertThat(refused(Kind.MERGE, List.of("H90.2"), List.of(next("H90.1"))))
                .isEmpty();
    }

    @Test
    void nobody_is_named_twice() {
        assertThat(refused(Kind.MERGE, List.of("H90.1", "H90.2", "H90.2"), List.of(next("H90.9"))))
                .containsExactly("predecessors");
        assertThat(refused(Kind.SPLIT, List.of("H90.2"), List.of(next("H90.9"), next("H90.9"))))
                .containsExactly("successors");
    }

    @Test
    void something_must_change() {
        var same = new Successor("H90.2", "Tên H90.2", Level.COMMUNE, "H90");

        assertThat(refused(Kind.RENAME, List.of("H90.2"), List.of(same))).containsExactly("successors");
    }

    @Test
    void who_goes_on_changes_by_today_and_who_is_new_may_come_later() {
        var later = TODAY.plusDays(1);

        assertThat(refused(request(Kind.RENAME, later, List.of("H90.2"), List.of(next("H90.2")), List.of())))
                .containsExactly("effectiveOn");
        assertThat(refused(request(Kind.RENAME, later, List.of("H90.2"), List.of(next("H90.9")), List.of())))
                .isEmpty();
    }

    @Test
    void nothing_changes_before_or_on_the_day_on_which_it_began() {
        assertThat(refused(request(Kind.RENAME, BEGUN, List.of("H90.2"), List.of(next("H90.9")), List.of())))
                .containsExactly("predecessors[0].code");
        assertThat(refused(request(Kind.MERGE, BEGUN, List.of("H90.2"), List.of(next("H90.1")), List.of())))
                .contains("predecessors[0].code", "successors[0].code");
    }

    @Test
    void a_parent_is_there_afterwards_and_is_not_below_its_child() {
        assertThat(refused(Kind.SPLIT, List.of("H90.2"), List.of(under("H90.8", "H90.7"), next("H90.9"))))
                .containsExactly("successors[0].parentCode");
        assertThat(refused(Kind.SPLIT, List.of("H90.2"), List.of(under("H90.8", "H90.2"), next("H90.9"))))
                .containsExactly("successors[0].parentCode");
        assertThat(refused(Kind.SPLIT, List.of("H90.2"), List.of(under("H90.8", "H90.9"), next("H90.9"))))
                .containsExactly("successors[0].parentCode");
        assertThat(refused(Kind.MERGE, List.of("H90.2"), List.of(under("H90.1", "H90.1.1"))))
                .contains("successors[0].parentCode");
    }

    @Test
    void what_is_moved_lies_below_and_not_to_below_itself() {
        var split = List.of(next("H90.8"), next("H90.9"));

        assertThat(refused(moving(List.of("H90.1"), split, new Move("H90.1.1", "H90.8"))))
                .isEmpty();
        assertThat(refused(moving(List.of("H90.1"), split))).containsExactly("children");
        assertThat(refused(moving(List.of("H90.2"), split, new Move("H90.1.1", "H90.8"))))
                .containsExactly("children");
        assertThat(refused(moving(List.of("H90.1"), split, new Move("H90.1.1", "H90.1.1.1"))))
                .contains("children");
    }

    @Test
    void a_revision_that_is_named_is_the_latest() {
        var stale = new ReorganisationRequest(
                Kind.RENAME,
                TODAY,
                "1685/NQ",
                List.of(new Predecessor("H90.2", 7L)),
                List.of(next("H90.9")),
                List.of());

        assertThat(refused(stale)).containsExactly("predecessors[0].revision");
    }

    private static Agency agency(String code, @Nullable String parent, String path) {
        return Agency.register(
                UUID.randomUUID(), code, new Agency.State("Tên " + code, Level.COMMUNE, parent, path), BEGUN);
    }

    private static Successor next(String code) {
        return under(code, "H90");
    }

    private static Successor under(String code, String parent) {
        return new Successor(code, "Tên mới " + code, Level.COMMUNE, parent);
    }

    private static ReorganisationRequest moving(List<String> going, List<Successor> coming, Move... moves) {
        return request(Kind.SPLIT, TODAY, going, coming, List.of(moves));
    }

    private static ReorganisationRequest request(
            Kind kind, LocalDate day, List<String> going, List<Successor> coming, List<Move> moves) {
        var predecessors = going.stream().map(c -> new Predecessor(c, null)).toList();
        return new ReorganisationRequest(kind, day, "1685/NQ-UBTVQH15", predecessors, coming, moves);
    }

    private static List<String> refused(Kind kind, List<String> going, List<Successor> coming) {
        return refused(request(kind, TODAY, going, coming, List.of()));
    }

    private static List<String> refused(ReorganisationRequest request) {
        var plan = new ReorganisationPlan(request, TODAY, new ArrayList<>(TREE));
        var problem = catchThrowableOfType(Problem.class, plan::steps);
        return problem == null
                ? List.of()
                : problem.violations().stream().map(Violation::field).toList();
    }
}
