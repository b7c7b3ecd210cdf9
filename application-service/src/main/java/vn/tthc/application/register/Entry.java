package vn.tthc.application.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.time.CivilTime;

/**
 * An entry of the register. Telephone numbers are masked as in every list, the address is for those who handle dossiers.
 *
 * @param contact address and telephone
 * @param transferredOn when it went to the agency that settles it
 * @param way how the result was received
 */
record Entry(
        int number,
        String code,
        String procedure,
        String applicant,
        String contact,
        String competentAgency,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate transferredOn,
        @Nullable LocalDate resultOn,
        @Nullable LocalDate returnedOn,
        String way,
        String note) {

    static final List<String> COLUMNS = List.of(
            "TT",
            "Mã hồ sơ",
            "Tên thủ tục hành chính",
            "Số bộ",
            "Tên cá nhân, tổ chức",
            "Địa chỉ, số điện thoại",
            "Cơ quan giải quyết",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Chuyển giải quyết",
            "Có kết quả",
            "Trả kết quả",
            "Phương thức nhận",
            "Ký nhận",
            "Ghi chú");

    static Entry of(
            int number, RegisterLine line, String agency, Map<TimelineKind, Instant> happened, boolean withAddress) {
        return new Entry(
                number,
                line.code(),
                line.procedureName(),
                line.applicant(),
                contact(line, withAddress),
                agency,
                day(line.receivedAt()),
                day(line.dueAt()),
                happenedOn(happened, TimelineKind.PROCESSING_STARTED),
                happenedOn(happened, TimelineKind.COMPLETED),
                happenedOn(happened, TimelineKind.RETURNED),
                way(happened),
                note(line.status()));
    }

    /** In the order of the columns: texts, numbers and days; what is written by hand is absent. */
    List<@Nullable Object> cells() {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(number);
        cells.add(code);
        cells.add(procedure);
        cells.add(1);
        cells.add(applicant);
        cells.add(contact);
        cells.add(competentAgency);
        cells.add(receivedOn);
        cells.add(dueOn);
        cells.add(transferredOn);
        cells.add(resultOn);
        cells.add(returnedOn);
        cells.add(way);
        cells.add(null);
        cells.add(note);
        return cells;
    }

    private static String contact(RegisterLine line, boolean withAddress) {
        var phone = line.phone() == null ? null : Applicant.masked(line.phone());
        return Stream.of(withAddress ? line.address() : null, phone)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable LocalDate happenedOn(Map<TimelineKind, Instant> happened, TimelineKind kind) {
        var at = happened.get(kind);
        return at == null ? null : day(at);
    }

    /** How the result was received; empty while it was not. */
    private static String way(Map<TimelineKind, Instant> happened) {
        if (!happened.containsKey(TimelineKind.RETURNED)) {
            return "";
        }
        return happened.containsKey(TimelineKind.POST_DELIVERED) ? "Bưu chính" : "Trực tiếp";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE);
    }

    /** What ended otherwise than with a result. */
    private static String note(Status status) {
        return status == Status.STOPPED || status == Status.WITHDRAWN ? status.title() : "";
    }
}
