package vn.tthc.application.lookup;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/** A table of dossiers for people, written row by row; an instant is shown in the province's time. */
interface DossierTable extends AutoCloseable {

    List<String> HEADERS = List.of(
            "Mã hồ sơ",
            "Trạng thái",
            "Kênh nộp",
            "Mã thủ tục",
            "Tên thủ tục",
            "Nơi tiếp nhận",
            "Cơ quan giải quyết",
            "Người nộp",
            "Số giấy tờ",
            "Ngày nộp",
            "Ngày tiếp nhận",
            "Hạn trả",
            "Ngày kết thúc",
            "Đúng hạn");

    /** False when no further row fits. */
    boolean add(DossierSummary row) throws IOException;

    /** Passes on what there is so far. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;

    /** The cells of a row in the order of the headers: texts and times. */
    static List<@Nullable Object> cells(DossierSummary row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.code());
        cells.add(row.status().title());
        cells.add(channel(row));
        cells.add(row.procedureCode());
        cells.add(row.procedureName());
        cells.add(row.receivingAgency());
        cells.add(row.competentAgency());
        cells.add(row.applicantName());
        cells.add(row.identityNumber());
        cells.add(civil(row.submittedAt()));
        cells.add(civil(row.receivedAt()));
        cells.add(civil(row.dueAt()));
        cells.add(civil(row.finishedAt()));
        cells.add(lateness(row));
        return cells;
    }

    private static String channel(DossierSummary row) {
        return switch (row.channel()) {
            case DIRECT -> "Trực tiếp";
            case ONLINE -> "Trực tuyến";
            case POSTAL -> "Bưu chính";
        };
    }

    private static String lateness(DossierSummary row) {
        return switch (row.lateness()) {
            case NOT_DUE -> "Chưa có hạn";
            case ON_TIME -> "Trong hạn";
            case LATE -> "Quá hạn";
        };
    }

    private static @Nullable LocalDateTime civil(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, CivilTime.CIVIL_ZONE);
    }
}
