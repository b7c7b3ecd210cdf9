package vn.tthc.application.result;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;
import vn.tthc.platform.time.CivilTime;

/** The result as a paper: what was decided, for whom, by which agency, under which number. */
final class ResultPaper {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final float QR_SIDE = 72;
    /** A sealed code holds some four hundred characters, which a telephone reads from this size on. */
    private static final float SEALED_SIDE = 150;

    private ResultPaper() {}

    /**
     * What it is about and for whom.
     *
     * @param code of the dossier; none where a paper of before this system is issued again
     * @param subject the procedure, or what the paper is called
     * @param replaces the number of the earlier paper
     */
    record Matter(
            @Nullable String code, String subject, @Nullable String replaces, String holder, String identityNumber) {

        static Matter of(Dossier dossier) {
            var filing = dossier.filing();
            var applicant = filing.applicant();
            return new Matter(
                    requireNonNull(dossier.code()),
                    filing.procedureName(),
                    null,
                    applicant.name(),
                    applicant.identityNumber());
        }
    }

    static byte[] pdf(Matter matter, String agencyName, Signed signed, Optional<String> sealed) {
        var plain = matter.code() == null ? signed.number() : matter.code();
        try (var sheet = Sheet.a4("Kết quả giải quyết thủ tục hành chính " + signed.number())) {
            sheet.dated(signed.at())
                    .qr(sealed.orElse(plain), sealed.isPresent() ? SEALED_SIDE : QR_SIDE)
                    .text(Style.STRONG, agencyName.toUpperCase(Locale.ROOT))
                    .text(Style.TEXT, "Số: " + signed.number())
                    .text(Style.TEXT, DAY.format(signed.at()))
                    .belowQr()
                    .space(12)
                    .centred(Style.HEADING, "KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")
                    .space(12);
            subject(sheet, matter);
            sheet.field("Có giá trị từ ngày", SHORT.format(signed.validFrom()));
            if (signed.validTo() != null) {
                sheet.field("Có giá trị đến hết ngày", SHORT.format(signed.validTo()));
            }
            return sheet.space(24)
                    .halves(Style.STRONG, "", "NGƯỜI CÓ THẨM QUYỀN")
                    .halves(Style.SMALL, "", "(Đã ký trên hệ thống)")
                    .bytes();
        }
    }

    private static void subject(Sheet sheet, Matter matter) {
        if (matter.code() == null) {
            sheet.field("Loại giấy tờ", matter.subject())
                    .field("Cấp lại thay cho số", String.valueOf(matter.replaces()));
        } else {
            sheet.field("Mã hồ sơ", matter.code()).field("Thủ tục", matter.subject());
        }
        sheet.field("Cấp cho", matter.holder()).field("Số định danh/Mã số thuế", matter.identityNumber());
        if (matter.code() != null) {
            sheet.field("Nội dung", "Đồng ý giải quyết theo đề nghị trong hồ sơ");
        }
    }
}
