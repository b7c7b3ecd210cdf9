package vn.tthc.platform.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document one for the archive (PDF/A-2b, ISO 19005-2): it says so in its metadata, and in which colours it is
 * meant. Fonts are embedded and pictures drawn anyway.
 */
final class Archival {

    private static final String MAKER = "TTHC";
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String METADATA = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>%s</pdf:Producer>%s
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private Archival() {}

    /**
     * Says what the document is.
     *
     * @param at the moment that it speaks of: the same paper printed again is the same file
     */
    static void declare(PDDocument document, String title, @Nullable Instant at) throws IOException {
        var second = at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
        document.setVersion(1.7f);
        document.getDocumentCatalog().setLanguage("vi-VN");
        information(document, title, second);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(title, second).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().addOutputIntent(colours(document));
    }

    private static void information(PDDocument document, String title, @Nullable Instant at) {
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(MAKER);
        if (at != null) {
            var moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
            information.setCreationDate(moment);
            information.setModificationDate(moment);
            document.setDocumentId(at.getEpochSecond() ^ title.hashCode());
        }
    }

    private static String metadata(String title, @Nullable Instant at) {
        var dates = at == null
                ? ""
                : "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>".formatted(at, at);
        return METADATA.formatted(escaped(title), MAKER, dates);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }
}
