package vn.tthc.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.platform.document.Clamd;

class ClamdTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void a_clean_stream_is_clean_and_an_infected_one_names_what_was_found_over_both_kinds_of_socket()
            throws IOException {
        try (var tcp = FakeClamd.onTcp(10 * MEGABYTE);
                var unix = FakeClamd.onUnix(folder.resolve("clamd.ctl"))) {
            for (var address : new String[] {tcp.address(), unix.address()}) {
                assertThat(scan(address, new byte[3 * MEGABYTE]).threat()).isNull();
                assertThat(scan(address, infected()).threat()).isEqualTo("Test-Signature");
            }
        }
    }

    @Test
    void a_stream_that_the_scanner_does_not_judge_is_not_clean() throws IOException {
        try (var clamd = FakeClamd.onTcp(1000)) {
            assertThatThrownBy(() -> scan(clamd.address(), new byte[1001])).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_scanner_that_is_not_there_or_never_answers_is_no_verdict() throws IOException {
        assertThatThrownBy(() -> scan("unix:" + folder.resolve("none"), new byte[1]))
                .isInstanceOf(IOException.class);
        try (var silent = ServerSocketChannel.open().bind(new InetSocketAddress("localhost", 0))) {
            var port = ((InetSocketAddress) silent.getLocalAddress()).getPort();
            assertThatThrownBy(() -> scan("tcp:localhost:" + port, new byte[1])).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_address_that_is_none_is_refused_at_the_start() {
        assertThatThrownBy(() -> clamd("localhost:3310")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clamd("tcp:3310")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Clamd(Settings.of(Map.of())).isConfigured()).isFalse();
    }

    static byte[] infected() {
        return ("%PDF-1.7\n" + FakeClamd.VIRUS + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    static Clamd clamd(String address) {
        return new Clamd(
                Settings.of(Map.of("tthc.documents.scan.clamd", address, "tthc.documents.scan.timeout", "2s")));
    }

    private static Clamd.Verdict scan(String address, byte[] content) throws IOException {
        return clamd(address).scan(new ByteArrayInputStream(content));
    }
}
