package vn.tthc.application.result;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
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

    static byte[] pdf(Dossier dossier, String code, String agencyName, Signed signed, Optional<String> sealed) {
        var filing = dossier.filing();
        try (var sheet = Sheet.a4("Kết quả giải quyết thủ tục hành chính " + signed.number())) {
            sheet.dated(signed.at())
                    .qr(sealed.orElse(code), sealed.isPresent() ? SEALED_SIDE : QR_SIDE)
                    .text(Style.STRONG, agencyName.toUpperCase(Locale.ROOT))
                    .text(Style.TEXT, "Số: " + signed.number())
                    .text(Style.TEXT, DAY.format(signed.at()))
                    .belowQr()
                    .space(12)
                    .centred(Style.HEADING, "KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")
                    .space(12)
                    .field("Mã hồ sơ", code)
                    .field("Thủ tục", filing.procedureName())
                    .field("Cấp cho", filing.applicant().name())
                    .field("Số định danh/Mã số thuế", filing.applicant().identityNumber())
                    .field("Nội dung", "Đồng ý giải quyết theo đề nghị trong hồ sơ");
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
}
