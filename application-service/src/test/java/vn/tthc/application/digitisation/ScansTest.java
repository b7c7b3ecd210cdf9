package vn.tthc.application.digitisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Which scans are kept: PDFs of the folder, small enough, and those that the record means. */
class ScansTest {

    private static final byte[] PAPER = "%PDF-1.7\nGiấy khai sinh\n%%EOF".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final Memory store = new Memory();

    @Test
    void a_scan_of_the_folder_is_kept_as_it_is() throws IOException {
        write("2008/a.pdf", PAPER);

        var kept = keep("2008/a.pdf", Sha256.hex(PAPER));

        assertThat(kept.rule()).isNull();
        assertThat(store.files).containsOnlyKeys(Sha256.hex(PAPER));
    }

    @Test
    void another_scan_than_the_record_means_is_refused_and_not_kept() throws IOException {
        write("a.pdf", PAPER);

        assertThat(keep("a.pdf", "0".repeat(64)).rule()).isEqualTo("digitisation.OtherScan");
        assertThat(store.files).isEmpty();
    }

    @Test
    void one_that_is_too_large_or_no_pdf_or_not_there_is_refused() throws IOException {
        write("large.pdf", (new String(PAPER, UTF_8) + "x".repeat(2000)).getBytes(UTF_8));
        write("no.pdf", "MZ".getBytes(UTF_8));
        Files.createDirectories(folder.resolve("folder.pdf"));

        assertThat(keep("large.pdf", null).rule()).isEqualTo("digitisation.ScanTooLarge");
        assertThat(keep("no.pdf", null).rule()).isEqualTo("digitisation.NotPdf");
        assertThat(keep("missing.pdf", null).rule()).isEqualTo("digitisation.NoScan");
        assertThat(keep("folder.pdf", null).rule()).isEqualTo("digitisation.NoScan");
        assertThat(store.files).isEmpty();
    }

    @Test
    void a_link_does_not_lead_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
        Files.write(elsewhere.resolve("secret.pdf"), PAPER);
        Files.createSymbolicLink(folder.resolve("link.pdf"), elsewhere.resolve("secret.pdf"));
        Files.createSymbolicLink(folder.resolve("below"), elsewhere);

        assertThat(keep("link.pdf", null).rule()).isEqualTo("digitisation.NoScan");
        assertThat(keep("below/secret.pdf", null).rule()).isEqualTo("digitisation.NoScan");
    }

    @Test
    void without_a_folder_there_is_no_scan() throws IOException {
        var result = new EarlierResult(
                "H90.31", "x", "7", "099800000001", LocalDate.of(2008, 5, 2), null, null, "a.pdf", null);

        assertThat(new Scans(store, new Config(null)).keep(result).rule()).isEqualTo("digitisation.NoScan");
    }

    private Scans.Kept keep(String file, @Nullable String sha256) throws IOException {
        return new Scans(store, new Config(folder))
                .keep(new EarlierResult(
                        "H90.31", "x", "7", "099800000001", LocalDate.of(2008, 5, 2), null, null, file, sha256));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }

    private record Config(@Nullable Path below) implements ImportConfig {

        @Override
        public Optional<Path> scans() {
            return Optional.ofNullable(below);
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(1000));
        }

        @Override
        public MemorySize maxScan() {
            return new MemorySize(BigInteger.valueOf(1000));
        }

        @Override
        public String every() {
            return "off";
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }
    }

    private static final class Memory implements DocumentStore {

        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public StoredFile keep(InputStream content, long limit) throws IOException {
            var bytes = content.readAllBytes();
            if (bytes.length > limit) {
                throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE);
            }
            var sha256 = Sha256.hex(bytes);
            files.put(sha256, bytes);
            return new StoredFile(sha256, bytes.length, sha256);
        }

        @Override
        public InputStream open(String key) throws IOException {
            return new ByteArrayInputStream(Optional.ofNullable(files.get(key)).orElseThrow(IOException::new));
        }

        @Override
        public void delete(String key) {
            files.remove(key);
        }

        @Override
        public void keptBefore(Instant instant, Consumer<String> keys) {
            files.keySet().forEach(keys);
        }
    }
}
