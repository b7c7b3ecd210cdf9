package vn.tthc.application.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * The bytes of a file that a signature covers: all but the signature itself. A signature that leaves anything else out
 * could be carried over to another text, so it is not read at all.
 */
final class SignedRange implements CMSTypedData {

    private static final int BUFFER = 64 * 1024;
    private static final int LARGEST_SIGNATURE = 1024 * 1024;

    private final Path file;
    private final int gapFrom;
    private final int gapTo;
    private final int end;

    private SignedRange(Path file, int gapFrom, int gapTo, int end) {
        this.file = file;
        this.gapFrom = gapFrom;
        this.gapTo = gapTo;
        this.end = end;
    }

    static SignedRange of(PDSignature signature, Path file) throws IOException {
        var range = signature.getByteRange();
        if (range == null
                || range.length != 4
                || range[0] != 0
                || range[1] < 0
                || range[2] < range[1]
                || range[3] < 0) {
            throw new IOException("The signature does not cover the file from its beginning");
        }
        var signed = new SignedRange(file, range[1], range[2], Math.addExact(range[2], range[3]));
        signed.requireOnlySignatureLeftOut(signature.getContents());
        return signed;
    }

    private void requireOnlySignatureLeftOut(byte[] contents) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (end > bytes.length() || gapTo - gapFrom > LARGEST_SIGNATURE) {
                throw new IOException("The signature covers more than there is");
            }
            var gap = new byte[gapTo - gapFrom];
            bytes.seek(gapFrom);
            bytes.readFully(gap);
            var written = new String(gap, StandardCharsets.US_ASCII).strip();
            if (!written.equalsIgnoreCase("<" + HexFormat.of().formatHex(contents) + ">")) {
                throw new IOException("The signature leaves out more than itself");
            }
        }
    }

    boolean coversAll() throws IOException {
        return java.nio.file.Files.size(file) == end;
    }

    @Override
    public ASN1ObjectIdentifier getContentType() {
        return CMSObjectIdentifiers.data;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            copy(bytes, 0, gapFrom, out);
            copy(bytes, gapTo, end, out);
        }
    }

    private static void copy(RandomAccessFile bytes, int from, int to, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        bytes.seek(from);
        for (var left = to - from; left > 0; ) {
            var read = bytes.read(buffer, 0, Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The file ends too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public Object getContent() {
        return file;
    }
}
