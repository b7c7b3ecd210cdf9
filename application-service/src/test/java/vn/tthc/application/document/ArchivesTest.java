package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.document.Archives;
import vn.tthc.platform.problem.Problem;

class ArchivesTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Archives archives =
            new Archives(Settings.of(Map.of("tthc.documents.max-unpacked", "20M", "tthc.documents.max-entries", "10")));

    @Test
    void an_ordinary_office_file_passes() {
        assertThatCode(() -> check(zip(3, 10_000))).doesNotThrowAnyException();
    }

    @Test
    void a_small_file_that_unpacks_to_a_thousand_times_its_size_is_a_bomb() throws IOException {
        var bomb = zip(1, 10 * MEGABYTE);

        assertThat(bomb.length).isLessThan(MEGABYTE / 50);
        assertBomb(bomb);
    }

    @Test
    void many_harmless_entries_are_a_bomb_together() throws IOException {
        assertBomb(zip(8, MEGABYTE));
        assertBomb(zip(10, 1));
    }

    @Test
    void what_unpacks_past_the_limit_is_a_bomb_at_any_ratio() {
        var noise = new byte[21 * MEGABYTE];
        new java.util.Random(1).nextBytes(noise);

        assertThatThrownBy(() -> check(zip(noise))).hasMessage("archive-bomb");
    }

    @Test
    void a_torn_archive_and_something_that_only_looks_like_one_are_not_taken_in() throws IOException {
        var whole = zip(3, 10_000);

        assertThatThrownBy(() -> check(Arrays.copyOf(whole, whole.length / 4))).hasMessage("unsupported-media-type");
        assertThatThrownBy(() -> check(
                        "PK\u0003\u0004[Content_Types].xml word/".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasMessage("unsupported-media-type");
    }

    private void assertBomb(byte[] file) {
        assertThatThrownBy(() -> check(file)).isInstanceOf(Problem.class).hasMessage("archive-bomb");
    }

    private void check(byte[] file) throws IOException {
        archives.requireHarmless(new ByteArrayInputStream(file), file.length);
    }

    private static byte[] zip(int entries, int size) throws IOException {
        var contents = new byte[entries][size];
        return zip(contents);
    }

    static byte[] zip(byte[]... contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            for (var i = 1; i < contents.length + 1; i++) {
                zip.putNextEntry(new ZipEntry("word/document" + i + ".xml"));
                zip.write(contents[i - 1]);
            }
        }
        return bytes.toByteArray();
    }
}
