package vn.tthc.application.slip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;

/** Form 06, which goes with a dossier and says who had it when. */
record Form06(
        FormHead head, String applicant, String procedure, Instant receivedAt, Instant dueAt, List<Stage> stages) {

    private static final List<Integer> SHARES = List.of(3, 12, 14, 5, 5, 6);
    private static final List<String> COLUMNS =
            List.of("TT", "Tên cơ quan, bộ phận", "Thời gian giao, nhận", "Ký nhận", "Kết quả", "Ghi chú");

    byte[] pdf() {
        try (var sheet = head.open(Sheet::a5)) {
            return sheet.field("Tổ chức, cá nhân nộp hồ sơ", applicant)
                    .field("Thủ tục hành chính", procedure)
                    .field("Thời gian nhận hồ sơ", FormWords.time(receivedAt))
                    .field("Thời gian hẹn trả kết quả", FormWords.time(dueAt))
                    .space(4)
                    .fineTable(SHARES, rows())
                    .space(4)
                    .text(
                            Style.NOTE,
                            "Kết quả (trước hạn, đúng hạn, quá hạn) theo thời hạn đã giao cho từng bước. Người giao,"
                                    + " người nhận ký tại cột “Ký nhận”.")
                    .bytes();
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (var stage : stages) {
            rows.add(List.of(
                    Integer.toString(rows.size()), agencies(stage), times(stage), "", stage.result(), stage.note()));
        }
        return rows;
    }

    private static String agencies(Stage stage) {
        return stage.from() == null
                ? lines(stage.to())
                : lines("Giao: " + stage.from(), stage.to() == null ? null : "Nhận: " + stage.to());
    }

    private static String times(Stage stage) {
        return stage.from() == null
                ? FormWords.brief(stage.givenAt())
                : lines(
                        "Giao: " + FormWords.brief(stage.givenAt()),
                        stage.receivedAt() == null ? "Nhận:" : "Nhận: " + FormWords.brief(stage.receivedAt()));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(l -> l != null).collect(Collectors.joining("\n"));
    }
}
