package vn.tthc.feedback.rating;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.feedback.FeedbackWorld.AN;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.feedback.blind.BlindToken;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** What becomes of ratings: figures of a quarter that is over, and nothing that leads from a row to anybody. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RatingReleaseTest {

    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Inject
    FeedbackWorld world;

    @Inject
    RatingRelease release;

    @Inject
    RatingMixing mixing;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void a_quarter_is_released_once_when_it_is_closed_with_what_may_be_shown() {
        var key = rated("2024-Q1", "H90.31", "", 3, 0, 0);
        rated("2024-Q1", "H90.35", "1.000001", 1, 2, 17);
        rated("2024-Q1", "H90.15", "", 0, 1, 5);
        figures("2024-Q1", "").statusCode(404).body("type", endsWith("/rating-period-open"));

        try (var probe = EventProbe.of(FeedbackEvent.TOPIC)) {
            release.releaseOn(TODAY);
            var told = probe.await(
                    FeedbackEvent.RatingFigureReleased.class,
                    event -> event.unit().period().equals("2024-Q1")
                            && event.unit().procedureCode() != null
                            && !event.unit().below());
            assertThat(told.counts()).isEqualTo(new FeedbackEvent.RatingCounts(1, 2, 17));
        }

        figures("2024-Q1", "&agency=H90.35&below=false&procedure=1.000001")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].suppressed", equalTo(false))
                .body("items[0].levels.verySatisfied", equalTo(17))
                .body("items[0].satisfied.share.toDouble()", closeTo(95, 0.001))
                .body("items[0].satisfied.low.toDouble()", closeTo(76.39, 0.01));
        figures("2024-Q1", "&agency=H90.31&below=false")
                .body("items[0].suppressed", equalTo(true))
                .body("items[0].levels", nullValue());
        figures("2024-Q1", "&agency=H90.15&below=false").body("items[0].suppressed", equalTo(true));
        figures("2024-Q1", "&agency=H90&below=true&procedure=").body("items[0].levels.dissatisfied", equalTo(4));
        assertThat(database.count("select count(*) from blind_key where id = ? and private_key is not null", key))
                .isZero();
        release.releaseOn(TODAY);
        assertThat(database.count("select count(*) from rating_release where period = '2024-Q1'"))
                .isOne();
    }

    @Test
    void a_year_is_the_sum_of_its_quarters_and_suppressed_where_one_of_them_is() {
        for (var quarter : List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4")) {
            rated(quarter, "H90.31", "", 1, 2, 7);
            rated(quarter, "H90.35", "", 0, 0, quarter.endsWith("Q4") ? 2 : 9);
        }
        release.releaseOn(TODAY);

        figures("2023", "&agency=H90&below=true").body("items[0].levels.dissatisfied", equalTo(4));
        figures("2023", "&agency=H90.35&below=false").body("items[0].suppressed", equalTo(true));
        figures("2022", "").statusCode(404);
        figures("2023-10", "").statusCode(400);
    }

    /**
     * Everything that is stored is looked through, every column of every table: what a rating was given with stands in its
     * own row and nowhere else, and nothing of a dossier stands in it.
     */
    @Test
    void no_column_of_any_table_leads_from_a_rating_to_a_dossier_or_a_person() {
        var dossiers = List.of(world.returned(AN), world.returned(AN), world.returned(AN));
        FeedbackWorld.await(() ->
                dossiers.stream().allMatch(id -> RatingPage.eligibility(AN, id).statusCode() == 200));
        var tokens = dossiers.stream().map(id -> RatingPage.token(AN, id)).toList();
        var audited = database.count("select count(*) from audit_entry");
        tokens.forEach(
                token -> RatingPage.rate(token, 2, Map.of("TIME", 1)).then().statusCode(201));

        assertThat(database.count("select count(*) from audit_entry")).isEqualTo(audited);
        mixing.mix(1);
        assertThat(columns("rating"))
                .containsExactlyInAnyOrder("token", "cell_id", "version", "level", "contents", "mixed");
        assertThat(columns("rating_cell"))
                .containsExactlyInAnyOrder("id", "period", "agency_code", "procedure_code", "closes_on", "key_id");
        var dump = dump();
        for (var token : tokens) {
            var digest = HexFormat.of().formatHex(BlindToken.of(token).digest());
            var number = token.split("\\.")[1];
            assertThat(holders(dump, digest)).containsExactly("rating");
            assertThat(holders(dump, number)).isEmpty();
            assertThat(holders(
                            dump,
                            HexFormat.of().formatHex(Base64.getUrlDecoder().decode(number))))
                    .isEmpty();
            assertThat(holders(dump, token.split("\\.")[2])).isEmpty();
        }
        assertThat(dump.getOrDefault("rating", List.of()))
                .noneMatch(row ->
                        dossiers.stream().anyMatch(id -> row.contains(id.toString())) || row.contains(world.keyOf(AN)));
        assertThat(transactions(tokens)).isOne();
    }

    private long transactions(List<String> tokens) {
        return database.count("select count(distinct xmin::text) from rating where token = any (?)", (Object)
                tokens.stream().map(token -> BlindToken.of(token).digest()).toArray(byte[][]::new));
    }

    private List<String> columns(String table) {
        return database.query(
                row -> row.getString(1),
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                table);
    }

    /** Every row of every table, as text. */
    private Map<String, List<String>> dump() {
        var tables = database.query(
                row -> row.getString(1),
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        return tables.stream()
                .collect(toMap(
                        table -> table,
                        table -> database.query(
                                row -> readable(row.getString(1)), "select t::text from \"" + table + "\" t")));
    }

    /** With what is written in bytes spelled out too: payloads of events, answers that were kept. */
    private static String readable(String row) {
        return BYTES.matcher(row)
                .replaceAll(bytes -> Matcher.quoteReplacement(bytes.group() + " "
                        + new String(HexFormat.of().parseHex(bytes.group(1)), StandardCharsets.ISO_8859_1)));
    }

    private static List<String> holders(Map<String, List<String>> dump, String value) {
        return dump.entrySet().stream()
                .filter(table -> table.getValue().stream().anyMatch(row -> row.contains(value)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** So many of each level; gives the key of the cell. */
    private UUID rated(String period, String agency, String procedure, int... levels) {
        var key = UUID.randomUUID();
        database.update("insert into blind_key (id, modulus, private_key) values (?, '\\x01', 'secret')", key);
        database.update(
                "insert into rating_cell (period, agency_code, procedure_code, closes_on, key_id) values (?, ?, ?, '2024-12-31', ?)",
                period,
                agency,
                procedure,
                key);
        for (int level = 1; level <= levels.length; level++) {
            database.update(
                    "insert into rating (token, cell_id, level, contents) select sha256(uuid_send(gen_random_uuid())), c.id, ?,"
                            + " '{\"TIME\": 1}' from rating_cell c, generate_series(1, ?) where c.key_id = ?",
                    level,
                    levels[level - 1],
                    key);
        }
        return key;
    }

    private static ValidatableResponse figures(String period, String filter) {
        return RatingPage.anybody()
                .get("/public/v1/ratings/figures?period=" + period + filter)
                .then();
    }
}
