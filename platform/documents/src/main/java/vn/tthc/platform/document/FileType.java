package vn.tthc.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file told apart by what is in them; names and declared types can say anything. */
public enum FileType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** So many bytes are enough to tell. */
    public static final int HEAD = 8192;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it holds files that are unpacked when it is read. */
    public boolean isArchive() {
        return this == DOCX || this == XLSX;
    }

    /** By its first bytes; empty for what is none of them. */
    public static Optional<FileType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findFirst();
    }

    private boolean matches(byte[] head) {
        return switch (this) {
            case PDF -> startsWith(head, '%', 'P', 'D', 'F', '-');
            case JPEG -> startsWith(head, 0xFF, 0xD8, 0xFF);
            case PNG -> startsWith(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case TIFF -> startsWith(head, 'I', 'I', 42, 0) || startsWith(head, 'M', 'M', 0, 42);
            case DOCX -> isOfficeArchive(head) && mentions(head, "word/");
            case XLSX -> isOfficeArchive(head) && !mentions(head, "word/") && mentions(head, "xl/");
        };
    }

    /** A ZIP that begins like the office formats do; other archives are not taken in. */
    private static boolean isOfficeArchive(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4)
                && (mentions(head, "[Content_Types].xml") || mentions(head, "_rels/.rels"));
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean mentions(byte[] head, String text) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(text);
    }
}
