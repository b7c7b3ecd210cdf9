package vn.tthc.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif, regular and bold, embedded into each document so that it looks the same on every desk. */
final class Fonts implements AutoCloseable {

    private static final byte[] REGULAR = resource("liberation/LiberationSerif-Regular.ttf");
    private static final byte[] BOLD = resource("liberation/LiberationSerif-Bold.ttf");
    private static final CmapLookup GLYPHS = glyphs();
    /** Read once and lent to one document at a time: reading a font takes longer than writing a page with it. */
    private static final Queue<Faces> IDLE = new ConcurrentLinkedQueue<>();

    private final Faces faces;
    private final PDFont regular;
    private final PDFont bold;

    Fonts(PDDocument document) throws IOException {
        var idle = IDLE.poll();
        faces = idle == null ? new Faces(parse(REGULAR), parse(BOLD)) : idle;
        regular = PDType0Font.load(document, faces.regular(), true);
        bold = PDType0Font.load(document, faces.bold(), true);
    }

    /** For when the document has been written: until then it reads from the faces. */
    @Override
    public void close() {
        IDLE.add(faces);
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

    private record Faces(TrueTypeFont regular, TrueTypeFont bold) {}

    private static TrueTypeFont parse(byte[] font) throws IOException {
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
        // Composed Vietnamese needs no glyph substitution, and looking for it takes most of the time of a page.
        parsed.setEnableGsub(false);
        return parsed;
    }

    private static CmapLookup glyphs() {
        try {
            return parse(REGULAR).getUnicodeCmapLookup();
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
