package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.platform.document.FileStore;
import vn.tthc.platform.problem.Problem;

class FileStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final byte[] CONTENT = "thiết kế".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private FileStore store;

    @BeforeEach
    void open() {
        store = new FileStore(root, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void what_goes_in_comes_out_with_its_digest() throws IOException {
        var file = store.keep(new ByteArrayInputStream(CONTENT), 100);

        assertThat(store.open(file.key()).readAllBytes()).isEqualTo(CONTENT);
        assertThat(file.size()).isEqualTo(CONTENT.length);
        assertThat(file.sha256()).isEqualTo(sha256());
    }

    @Test
    void a_file_over_the_limit_is_refused_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[101]), 100))
                .isInstanceOf(Problem.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        var broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 10) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.keep(broken, 100)).isInstanceOf(IOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void only_what_is_old_enough_is_shown_to_the_sweep_and_old_unfinished_files_go() throws IOException {
        var key = store.keep(new ByteArrayInputStream(CONTENT), 100).key();
        var unfinished = root.resolve(key + ".part");
        Files.write(unfinished, CONTENT);
        var keys = new ArrayList<String>();

        store.keptBefore(NOW, keys::add);
        assertThat(keys).isEmpty();
        assertThat(unfinished).exists();

        store.keptBefore(NOW.plusMillis(1), keys::add);
        assertThat(keys).containsExactly(key);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_key_cannot_lead_out_of_the_store() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private java.util.List<Path> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256() {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(CONTENT));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
