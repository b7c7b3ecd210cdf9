package vn.tthc.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as modules, one bit each, with the quiet zone around it. */
public final class Qr {

    private Qr() {}

    /** The code as an SVG path, one unit a module, with the number of modules of a side. */
    public record Drawing(int side, String path) {}

    /** For a page: needs no picture and nothing to be loaded. */
    public static Drawing drawing(String content) {
        var matrix = of(content);
        var path = new StringBuilder();
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return new Drawing(matrix.getWidth(), path.toString());
    }

    static BitMatrix of(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
