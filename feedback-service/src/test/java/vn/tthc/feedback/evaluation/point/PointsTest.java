package vn.tthc.feedback.evaluation.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Điều 13 TT 01/2018, index by index: the edge itself, and a step to either side of it. */
class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:59:00+07:00, 2", // the day before
        "2026-11-25T00:00:00+07:00, 1", // the day of the promise begins
        "2026-11-25T17:00:00+07:00, 1", // the very minute
        "2026-11-25T17:00:01+07:00, 0", // a second later
        "2026-11-26T08:00:00+07:00, 0",
    })
    void one_total_time_is_shorter_by_a_day_equal_on_the_day_and_longer_after_the_hour(
            OffsetDateTime ended, int points) {
        assertThat(Points.totalTime(Instant.parse("2026-11-25T10:00:00Z"), ended.toInstant()))
                .isEqualTo(Score.of(points));
    }

    @Test
    void one_without_a_promised_date_nothing_is_known() {
        assertThat(Points.totalTime(null, Instant.EPOCH)).isEqualTo(Score.none(Unknown.NO_DUE_DATE));
    }

    @ParameterizedTest
    @CsvSource({"420, 480, 2", "421, 480, 1", "480, 480, 1", "481, 480, 0", "0, 0, 1"})
    void two_an_agency_is_measured_by_whole_hours_of_its_share(long spent, long share, int points) {
        assertThat(Points.workTime(spent, share)).isEqualTo(Score.of(points));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1", "2, 0", "7, 0"})
    void three_the_applicant_is_asked_never_once_or_more_often(long times, int points) {
        assertThat(Points.contacts(times)).isEqualTo(Score.of(points));
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, false, POSTAL,  2",
        "POSTAL, false, POSTAL,  2",
        "ONLINE, false, COUNTER, 1",
        "DIRECT, false, POSTAL,  1",
        "DIRECT, false, COUNTER, 1",
        "DIRECT, true,  ,        1",
        "ONLINE, true,  ,        2",
        "ONLINE, false, ,       -1",
        ",       true,  ,       -1",
    })
    void four_he_went_to_the_one_stop_or_nowhere(
            @Nullable String channel, boolean refused, @Nullable String way, int points) {
        var expected = points < 0 ? Score.none(Unknown.NO_RETURN) : Score.of(points);

        assertThat(Points.agenciesContacted(channel, refused, way)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2, 5, 0, 2", // 20 % done wholly there
        "10, 1, 5, 5, 1", // 10 %, but all received there
        "10, 1, 5, 4, 0",
        "6,  1, 1, 1, 1", // 16.7 %
        "5,  1, 1, 0, 2",
        "5,  0, 0, 0, -1",
    })
    void five_a_fifth_done_wholly_at_the_one_stop_or_all_received_there(
            long listed, long whole, long seen, long received, int points) {
        var expected = points < 0 ? Score.none(Unknown.NOTHING_TO_MEASURE) : Score.of(points);

        assertThat(Points.oneStop(listed, whole, seen, received, List.of(20, 100)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, 2", "true, true, false, 1", "true, false, true, 1", "true, false, false, 0"})
    void six_on_the_board_and_electronically(boolean known, boolean board, boolean electronic, int points) {
        assertThat(Points.publicity(known, board, electronic)).isEqualTo(Score.of(points));
        assertThat(Points.publicity(false, board, electronic)).isEqualTo(Score.none(Unknown.NO_VERSION));
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 0, 2", "1, 0, 0, 1", "0, 0, 0, 0", "2, 1, 0, 0", "2, 1, 1, 0", "1, 3, 0, 0"})
    void seven_a_justified_complaint_takes_all_and_without_one_it_goes_by_time(
            int time, long proven, long open, int points) {
        assertThat(Points.attitude(Score.of(time), proven, open)).isEqualTo(Score.of(points));
    }

    @Test
    void seven_a_complaint_that_is_not_decided_leaves_it_open() {
        assertThat(Points.attitude(Score.of(2), 0, 1)).isEqualTo(Score.none(Unknown.REPORT_OPEN));
    }

    @ParameterizedTest
    @CsvSource({
        "0,  0,  0, 2",
        "10, 10, 0, 2",
        "10, 9,  0, 1", // 90 %
        "19, 17, 0, 0", // 89.5 %
        "10, 9,  1, 0", // one is still open
        "10, 8,  0, 0",
    })
    void eight_all_on_time_nine_of_ten_or_less(long due, long onTime, long prolonged, int points) {
        assertThat(Points.reports(due, onTime, prolonged, List.of(90))).isEqualTo(Score.of(points));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2, 100, 30, 0, 2",
        "10, 1, 100, 30, 0, 1", // too few procedures for two points
        "10, 2, 100, 29, 0, 1",
        "10, 2, 100, 15, 0, 1",
        "10, 2, 100, 14, 0, 0",
        "10, 2, 100, 30, 1, 0", // one online dossier late
        "0,  0, 100, 30, 0, -1",
        "10, 2, 0,   0,  0, -1",
    })
    void nine_a_fifth_of_procedures_three_tenths_of_dossiers_and_none_late(
            long listed, long offered, long dossiers, long online, long late, int points) {
        var expected = points < 0 ? Score.none(Unknown.NOTHING_TO_MEASURE) : Score.of(points);

        assertThat(Points.online(listed, offered, dossiers, online, late, List.of(20, 30, 15)))
                .isEqualTo(expected);
    }

    @Test
    void a_score_survives_being_kept_as_a_number() {
        for (var why : Unknown.values()) {
            assertThat(Score.ofCode(Score.none(why).code())).isEqualTo(Score.none(why));
        }
        for (int points = 0; points <= 2; points++) {
            assertThat(Score.ofCode(Score.of(points).code())).isEqualTo(Score.of(points));
        }
    }
}
