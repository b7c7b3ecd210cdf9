package vn.tthc.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif, embedded into each document as far as it is used, so that it looks the same on every desk. */
final class Fonts implements AutoCloseable {

    private static final Map<Face, byte[]> FILES = new ConcurrentHashMap<>();
    private static final CmapLookup GLYPHS = glyphs();
    /** Read once and lent to one document at a time: reading a font takes longer than writing a page with it. */
    private static final Queue<Map<Face, TrueTypeFont>> IDLE = new ConcurrentLinkedQueue<>();

    private final PDDocument document;
    private final Map<Face, TrueTypeFont> parsed;
    private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);

    Fonts(PDDocument document) {
        this.document = document;
        var idle = IDLE.poll();
        parsed = idle == null ? new EnumMap<>(Face.class) : idle;
    }

    /** The faces of the family. */
    enum Face {
        REGULAR("liberation/LiberationSerif-Regular.ttf"),
        BOLD("liberation/LiberationSerif-Bold.ttf"),
        ITALIC("liberation/LiberationSerif-Italic.ttf");

        private final String path;

        Face(String path) {
            this.path = path;
        }
    }

    /** For when the document has been written: until then it reads from the faces. */
    @Override
    public void close() {
        IDLE.add(parsed);
    }

    PDFont of(Face face) throws IOException {
        var font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, read(face), true);
            embedded.put(face, font);
        }
        return font;
    }

    private TrueTypeFont read(Face face) throws IOException {
        var font = parsed.get(face);
        if (font == null) {
            font = parse(face);
            parsed.put(face, font);
        }
        return font;
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

    private static TrueTypeFont parse(Face face) throws IOException {
        var file = FILES.computeIfAbsent(face, f -> resource(f.path));
        var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Composed Vietnamese needs no glyph substitution, and looking for it takes most of the time of a page.
        parsed.setEnableGsub(false);
        return parsed;
    }

    private static CmapLookup glyphs() {
        try {
            return parse(Face.REGULAR).getUnicodeCmapLookup();
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
