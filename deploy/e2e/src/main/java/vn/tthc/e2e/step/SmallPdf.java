package vn.tthc.e2e.step;

import java.nio.charset.StandardCharsets;

/** A scanned paper, as small as a PDF can be. */
final class SmallPdf {

    private SmallPdf() {}

    static byte[] saying(String text) {
        return """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
                %% %s
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(text).getBytes(StandardCharsets.UTF_8);
    }
}
