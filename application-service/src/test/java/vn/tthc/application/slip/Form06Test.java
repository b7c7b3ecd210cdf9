package vn.tthc.application.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.timeline.TimelineKind.ACCEPTED;
import static vn.tthc.application.timeline.TimelineKind.COMPLETED;
import static vn.tthc.application.timeline.TimelineKind.CONSULTATION_ANSWERED;
import static vn.tthc.application.timeline.TimelineKind.CONSULTATION_ASKED;
import static vn.tthc.application.timeline.TimelineKind.EXTENDED;
import static vn.tthc.application.timeline.TimelineKind.HANDOFF_RECEIVED;
import static vn.tthc.application.timeline.TimelineKind.HANDOFF_SENT;
import static vn.tthc.application.timeline.TimelineKind.PAID;
import static vn.tthc.application.timeline.TimelineKind.PROCESSING_STARTED;
import static vn.tthc.application.timeline.TimelineKind.RETURNED;
import static vn.tthc.application.timeline.TimelineKind.TASK_COMPLETED;
import static vn.tthc.application.timeline.TimelineKind.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;
import vn.tthc.application.timeline.Happening;
import vn.tthc.platform.time.CivilTime;

class Form06Test {

    private static final String WARD = "H90.31";
    private static final String BUILDING = "H90.15";
    private static final String LAND = "H90.16";
    private static final Map<String, String> NAMES = Map.of(
            WARD, "Ủy ban nhân dân phường Minh Sơn",
            BUILDING, "Sở Xây dựng tỉnh Minh Sơn",
            LAND, "Sở Nông nghiệp và Môi trường tỉnh Minh Sơn");
    private static final Instant DUE = at("2026-11-26T17:00");

    private static final List<Happening> WHOLE_WAY = List.of(
            Happening.of(ACCEPTED, at("2026-11-20T10:00"), WARD),
            Happening.of(PAID, at("2026-11-20T10:05"), WARD),
            Happening.of(PROCESSING_STARTED, at("2026-11-20T10:10"), BUILDING),
            Happening.of(TASK_COMPLETED, at("2026-11-20T16:00"), BUILDING)
                    .noting("Thẩm định hồ sơ")
                    .due(at("2026-11-23T17:00")),
            Happening.between(HANDOFF_SENT, at("2026-11-20T16:00"), BUILDING, LAND)
                    .due(at("2026-11-23T08:00")),
            Happening.between(HANDOFF_RECEIVED, at("2026-11-23T09:30"), BUILDING, LAND),
            Happening.between(CONSULTATION_ASKED, at("2026-11-23T10:00"), LAND, WARD)
                    .due(at("2026-11-25T17:00")),
            Happening.between(CONSULTATION_ANSWERED, at("2026-11-25T16:00"), WARD, LAND),
            Happening.of(EXTENDED, at("2026-11-25T16:30"), BUILDING),
            Happening.of(COMPLETED, at("2026-11-26T15:00"), BUILDING).noting("Số 15/GPXD"),
            Happening.of(RETURNED, at("2026-11-27T08:00"), WARD));

    @Test
    void it_says_who_gave_it_to_whom_when_and_whether_each_was_in_time() throws Exception {
        assertThat(Prints.look("form-06-a", form(WHOLE_WAY).pdf(), Prints.CODE))
                .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Mẫu số 06", "Trước hạn", "Quá hạn", "Ký nhận")
                .contains("Bước: Thẩm định hồ sơ", "Giao: 16 giờ 00");
    }

    @Test
    void a_slip_that_has_only_begun_has_one_line() throws Exception {
        var pdf = form(WHOLE_WAY.subList(0, 2)).pdf();

        assertThat(Prints.look("form-06-b", pdf, Prints.CODE))
                .contains("Người nộp hồ sơ")
                .doesNotContain("Bước:");
    }

    @Test
    void a_handover_is_late_against_its_own_time_and_a_step_early_against_its_own() {
        var stages = stages(WHOLE_WAY);

        assertThat(stages)
                .extracting(Stage::result)
                .containsExactly("", "", "Trước hạn", "Quá hạn", "Đúng hạn", "", "Đúng hạn", "");
        assertThat(stages.get(3).from()).isEqualTo("Sở Xây dựng tỉnh Minh Sơn");
        assertThat(stages.get(3).receivedAt()).isEqualTo(at("2026-11-23T09:30"));
        assertThat(stages.get(4).note()).isEqualTo("Lấy ý kiến, đã trả lời");
    }

    @Test
    void what_nobody_has_received_is_open_and_what_was_sent_twice_is_received_twice() {
        var stages = stages(List.of(
                handedOn("2026-11-20T10:00"),
                received("2026-11-20T11:00"),
                handedOn("2026-11-21T10:00"),
                received("2026-11-21T11:00"),
                handedOn("2026-11-22T10:00")));

        assertThat(stages)
                .extracting(Stage::receivedAt)
                .containsExactly(at("2026-11-20T11:00"), at("2026-11-21T11:00"), null);
        assertThat(stages.getLast().note()).isEqualTo("Chưa nhận");
    }

    @Test
    void to_the_minute_it_is_in_time_and_a_minute_later_it_is_not() {
        assertThat(step("2026-11-26T17:00", DUE)).isEqualTo("Đúng hạn");
        assertThat(step("2026-11-26T17:01", DUE)).isEqualTo("Quá hạn");
        assertThat(step("2026-11-25T23:59", DUE)).isEqualTo("Trước hạn");
        assertThat(step("2026-11-26T17:01", null)).isEmpty();
    }

    @Test
    void what_ends_otherwise_is_a_line_too() {
        var stages = stages(List.of(Happening.of(WITHDRAWN, at("2026-11-23T09:00"), WARD)));

        assertThat(stages).singleElement().extracting(Stage::note).isEqualTo("Người nộp rút hồ sơ");
    }

    private static String step(String at, @Nullable Instant due) {
        return stages(List.of(Happening.of(TASK_COMPLETED, at(at), BUILDING).due(due)))
                .getFirst()
                .result();
    }

    private static Happening handedOn(String at) {
        return Happening.between(HANDOFF_SENT, at(at), BUILDING, LAND);
    }

    private static Happening received(String at) {
        return Happening.between(HANDOFF_RECEIVED, at(at), BUILDING, LAND);
    }

    private static List<Stage> stages(List<Happening> happenings) {
        return new Stages(nameOf(WARD), DUE, Form06Test::nameOf, happenings).all();
    }

    private static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Form06 form(List<Happening> happenings) {
        return new Form06(
                Prints.head(FormKind.CONTROL, null, "PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
                "Nguyễn Thị Ánh Tuyết",
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                at("2026-11-20T10:00"),
                DUE,
                stages(happenings));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }
}
