package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import vn.tthc.platform.document.S3Store;
import vn.tthc.platform.problem.Problem;

/** The same promises as those of files, against a server that speaks S3. */
class S3StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static LocalS3 server;
    private static S3Client client;
    private static int buckets;

    private S3Store store;
    private String bucket;

    @BeforeAll
    static void start() {
        server = LocalS3.builder().port(-1).build();
        server.start();
        client = S3Store.client(Settings.of(Map.of(
                        "tthc.documents.s3.bucket", "papers",
                        "tthc.documents.s3.endpoint", "http://localhost:" + server.getPort(),
                        "tthc.documents.s3.access-key", "key",
                        "tthc.documents.s3.secret-key", "secret"))
                .s3());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdown();
    }

    @BeforeEach
    void open() {
        bucket = "papers-" + buckets++;
        client.createBucket(r -> r.bucket(bucket));
        store = new S3Store(client, bucket, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void what_goes_in_comes_out_with_its_digest_small_or_in_parts() throws Exception {
        for (var size : List.of(1, 100_000, S3Store.PART, 2 * S3Store.PART + 77)) {
            var content = new byte[size];
            new Random(size).nextBytes(content);

            var file = store.keep(new ByteArrayInputStream(content), size);

            try (var stored = store.open(file.key())) {
                assertThat(stored.readAllBytes()).isEqualTo(content);
            }
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
    }

    @Test
    void a_file_over_the_limit_is_refused_and_leaves_nothing() {
        for (var size : List.of(101, S3Store.PART + 101)) {
            assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(new byte[size]), size - 1))
                    .isInstanceOf(Problem.class);
        }

        assertThat(keys()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        var half = new SequenceInputStream(new ByteArrayInputStream(new byte[S3Store.PART]), broken);

        assertThatThrownBy(() -> store.keep(half, Long.MAX_VALUE)).isInstanceOf(IOException.class);

        assertThat(keys()).isEmpty();
    }

    @Test
    void only_what_is_old_enough_and_ours_is_shown_to_the_sweep() throws IOException {
        var key = store.keep(new ByteArrayInputStream(new byte[10]), 100).key();
        client.putObject(r -> r.bucket(bucket).key("someone/else"), RequestBody.fromString("x"));
        var keys = new ArrayList<String>();

        store.keptBefore(NOW, keys::add);
        assertThat(keys).isEmpty();

        store.keptBefore(NOW.plusMillis(1), keys::add);
        assertThat(keys).containsExactly(key);
    }

    @Test
    void what_was_removed_is_gone_and_may_be_removed_again() throws IOException {
        var key = store.keep(new ByteArrayInputStream(new byte[10]), 100).key();

        store.delete(key);
        store.delete(key);

        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IOException.class);
    }

    @Test
    void a_store_that_does_not_answer_is_an_error_and_no_file() {
        var gone = new S3Store(client, "no-such-bucket", Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> gone.keep(new ByteArrayInputStream(new byte[10]), 100))
                .isInstanceOf(IOException.class);
    }

    private List<String> keys() {
        return client.listObjectsV2(r -> r.bucket(bucket)).contents().stream()
                .map(o -> o.key())
                .toList();
    }
}
