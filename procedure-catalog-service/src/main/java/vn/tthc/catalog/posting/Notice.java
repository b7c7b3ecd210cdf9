package vn.tthc.catalog.posting;

import java.util.List;

/**
 * What is hung up of a procedure: its legal parts in the order of NĐ 63/2010 Đ8.2. Printed and shown from this one
 * value, so that the paper on the board and the page behind its QR code say the same.
 *
 * @param decision which decision published it, in words
 * @param address of the page that shows it, for the QR code
 */
record Notice(
        String code,
        int version,
        String name,
        String publishedBy,
        String decision,
        String sector,
        String period,
        String address,
        List<Section> sections) {

    /** One legal part. */
    record Section(String heading, List<Block> blocks) {}

    /** What a part is made of. */
    sealed interface Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A line that names what follows it. */
    record Label(String text) implements Block {}

    /** Things that stand beside each other. */
    record Bullets(List<String> items) implements Block {}

    /** A table; cells may hold several lines. */
    record Grid(String caption, List<Integer> shares, List<String> head, List<List<String>> rows) implements Block {}
}
