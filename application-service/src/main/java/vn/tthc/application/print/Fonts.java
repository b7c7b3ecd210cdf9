package vn.tthc.application.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif, regular and bold, embedded into each document so that it looks the same on every desk. */
final class Fonts {

    private static final byte[] REGULAR = resource("liberation/LiberationSerif-Regular.ttf");
    private static final byte[] BOLD = resource("liberation/LiberationSerif-Bold.ttf");
    private static final CmapLookup GLYPHS = glyphs();

    private final PDFont regular;
    private final PDFont bold;

    Fonts(PDDocument document) throws IOException {
        regular = embed(document, REGULAR);
        bold = embed(document, BOLD);
    }

    PDFont regular() {
        return regular;
    }

    PDFont bold() {
        return bold;
    }

    /** The text in composed form; what the fonts cannot show becomes a question mark instead of failing the print. */
    static String printable(String text) {
        var shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> GLYPHS.getGlyphId(c) == 0 ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static PDFont embed(PDDocument document, byte[] font) throws IOException {
        return PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(font)), true);
    }

    private static CmapLookup glyphs() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(REGULAR)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException("The bundled font cannot be read", e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The bundled font is missing: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The bundled font cannot be read: " + path, e);
        }
    }
}
